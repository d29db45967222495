package org.deadwax.desktop;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.deadwax.desktop.local.Settings;
import org.jspecify.annotations.Nullable;

/** Where the window was and how large, so that it comes back there; and how large the words were. */
final class WindowMemory {

    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final String ZOOM = "window.zoom";

    private WindowMemory() {}

    /** Puts the window where it was, unless that is on no screen any more. */
    static void restore(Stage stage, Settings settings) {
        Rectangle2D last = parse(settings.get(PLACE));
        if (last != null
                && !Screen.getScreensForRectangle(last.getMinX(), last.getMinY(), last.getWidth(), 40)
                        .isEmpty()) {
            stage.setX(last.getMinX());
            stage.setY(last.getMinY());
            stage.setWidth(last.getWidth());
            stage.setHeight(last.getHeight());
        }
        stage.setMaximized(Boolean.parseBoolean(settings.get(MAXIMIZED, "false")));
    }

    /** Remembers from now on what becomes of it; its place only while it is neither maximized nor full. */
    static void follow(Stage stage, Settings settings) {
        Runnable keep = () -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
                settings.set(PLACE, written(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            }
        };
        stage.xProperty().subscribe(keep);
        stage.yProperty().subscribe(keep);
        stage.widthProperty().subscribe(keep);
        stage.heightProperty().subscribe(keep);
        stage.maximizedProperty().subscribe((before, now) -> settings.set(MAXIMIZED, Boolean.toString(now)));
    }

    static void zoom(DoubleProperty zoom, Settings settings) {
        try {
            zoom.set(Math.clamp(Double.parseDouble(settings.get(ZOOM, "1")), 0.8, 1.5));
        } catch (NumberFormatException unreadable) {
            zoom.set(1);
        }
        zoom.subscribe((before, now) -> settings.set(ZOOM, now.toString()));
    }

    private static String written(double... numbers) {
        StringBuilder words = new StringBuilder();
        for (double number : numbers) {
            words.append(String.format(Locale.ROOT, "%.0f ", number));
        }
        return words.toString().strip();
    }

    /** @return null for what is no place */
    static @Nullable Rectangle2D parse(@Nullable String text) {
        if (text == null || !text.matches("-?[0-9]{1,5} -?[0-9]{1,5} [0-9]{3,5} [0-9]{3,5}")) {
            return null;
        }
        String[] numbers = text.split(" ");
        return new Rectangle2D(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
    }
}
