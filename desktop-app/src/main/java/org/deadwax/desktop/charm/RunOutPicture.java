package org.deadwax.desktop.charm;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;

/** The mark, large: last grooves, lead-out, locked groove, and a matrix number written around. */
final class RunOutPicture extends StackPane {

    private static final double RADIUS = 118;
    private static final double WRITING = 78;
    /** Degrees that a letter of the matrix number takes. */
    private static final double STEP = 4.4;

    private final Group drawing = new Group();

    RunOutPicture(String matrix) {
        getStyleClass().add("run-out-picture");
        add(new Circle(RADIUS), "plate");
        for (double r = RADIUS - 2.4; r > RADIUS - 14; r -= 2.4) {
            add(new Circle(r), "line");
        }
        add(new Arc(0, 0, 92, 92, -15, 175), "line");
        add(new Circle(6, 2, 72), "line");
        add(new Circle(46), "label-disc");
        add(new Circle(4.5), "line");
        write(matrix);
        getChildren().setAll(drawing);
        setAccessibleText(matrix);
    }

    // one letter at a time: JavaFX has no text on a path
    private void write(String matrix) {
        double angle = -42;
        for (char letter : matrix.toCharArray()) {
            Text text = new Text(String.valueOf(letter));
            text.getStyleClass().setAll("matrix");
            text.getTransforms().add(new Rotate(angle, 0, WRITING));
            text.setY(-WRITING + WRITING);
            text.setTranslateY(-WRITING);
            drawing.getChildren().add(text);
            angle += STEP;
        }
    }

    private void add(Shape shape, String style) {
        shape.getStyleClass().add(style);
        drawing.getChildren().add(shape);
    }
}
