package org.deadwax.desktop.ui.cover;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A release's cover: square, its corners rounded by 4, from 48 px by 6. The title beside it says what it is. */
public final class Cover extends Pane {

    private static final double LARGE = 48;

    private final Canvas canvas;
    private String title = "";

    /** @param size 24 in dense rows, 28–32 in lists, 40–64 in heads, 156 in the grid */
    public Cover(double size) {
        getStyleClass().add("cover");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas = new Canvas(size, size);
        setMinSize(size, size);
        setMaxSize(size, size);
        Rectangle clip = new Rectangle(size, size);
        double round = size < LARGE ? 8 : 12;
        clip.setArcWidth(round);
        clip.setArcHeight(round);
        setClip(clip);
        getChildren().setAll(canvas);
    }

    public Cover(double size, String title) {
        this(size);
        show(title);
    }

    /** Draws only when the title is another one: rows of a table come back often. */
    public void show(String title) {
        if (!title.equals(this.title)) {
            this.title = title;
            CoverArt.of(title).paint(canvas.getGraphicsContext2D(), canvas.getWidth());
        }
    }
}
