package org.deadwax.desktop.charm;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** The mark: the run-out of a record, with lead-out groove, locked groove and hole. */
public final class RunOut extends StackPane {

    public RunOut(double size) {
        getStyleClass().add("run-out");
        double r = size / 2;
        Group rings =
                new Group(ring(r, "disc"), ring(r * 0.72, "groove"), ring(r * 0.46, "groove"), ring(r * 0.15, "hole"));
        getChildren().setAll(rings);
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static Circle ring(double radius, String style) {
        Circle circle = new Circle(radius);
        circle.getStyleClass().add(style);
        circle.setStrokeWidth(Math.max(1, radius * 0.09));
        return circle;
    }
}
