package org.deadwax.desktop.stores;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** How late a store told, minute by minute. A minute in which it said nothing is as late as the one before. */
final class Sparkline extends Pane {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 36;
    private static final double FOOT = HEIGHT - 4;

    /** Below this all is well, and looks so: a line at the foot. */
    private static final double QUIET_MILLIS = 10_000;

    /** @param minutes in milliseconds, the oldest first; 0 where nothing came */
    Sparkline(List<Long> minutes, boolean late, String said) {
        getStyleClass().addAll("sparkline", late ? "warning" : "accent");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(said);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Line foot = new Line(0, FOOT + 0.5, WIDTH, FOOT + 0.5);
        foot.getStyleClass().add("spark-foot");
        getChildren().setAll(foot, line(minutes));
    }

    private static Polyline line(List<Long> minutes) {
        double most = Math.max(
                QUIET_MILLIS, minutes.stream().mapToLong(Long::longValue).max().orElse(0));
        Polyline line = new Polyline();
        line.getStyleClass().add("spark-line");
        double last = 0;
        for (int i = 0; i < minutes.size(); i++) {
            last = minutes.get(i) == 0 ? last : minutes.get(i);
            double x = WIDTH * i / Math.max(1, minutes.size() - 1);
            line.getPoints().addAll(x, FOOT - 2 - (FOOT - 6) * last / most);
        }
        return line;
    }
}
