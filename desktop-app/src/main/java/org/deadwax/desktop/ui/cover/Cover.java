package org.deadwax.desktop.ui.cover;

import java.util.UUID;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A release's cover: square, its corners rounded by 4, from 48 px by 6. The title beside it says what it is. Until the picture is
 * there, and where there is none, a drawing that is the same for the same title.
 */
public final class Cover extends Pane {

    private static final double LARGE = 48;

    private final Canvas canvas;
    private final ImageView picture = new ImageView();
    private final double size;
    private String title = "";
    private @Nullable UUID release;

    /** @param size 24 in dense rows, 28–32 in lists, 40–64 in heads, 156 in the grid */
    public Cover(double size) {
        this.size = size;
        getStyleClass().add("cover");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas = new Canvas(size, size);
        picture.setFitWidth(size);
        picture.setFitHeight(size);
        picture.setSmooth(true);
        setMinSize(size, size);
        setMaxSize(size, size);
        Rectangle clip = new Rectangle(size, size);
        double round = size < LARGE ? 8 : 12;
        clip.setArcWidth(round);
        clip.setArcHeight(round);
        setClip(clip);
        getChildren().setAll(canvas, picture);
        sceneProperty().subscribe(scene -> ask());
    }

    /** A drawing only, for what is no release of ours. */
    public Cover(double size, String title) {
        this(size);
        show(title);
    }

    public Cover(double size, String title, @Nullable UUID release) {
        this(size);
        show(title, release);
    }

    public void show(String title) {
        show(title, null);
    }

    /** Draws and asks only when it is another one: rows of a table come back often. @param of null for a drawing only */
    public void show(String title, @Nullable UUID of) {
        if (!title.equals(this.title)) {
            this.title = title;
            CoverArt.of(title).paint(canvas.getGraphicsContext2D(), canvas.getWidth());
        }
        if (of == null ? release != null : !of.equals(release)) {
            release = of;
            picture.setImage(null);
            ask();
        }
    }

    /** Its picture may be another one by now. */
    public void again() {
        picture.setImage(null);
        ask();
    }

    private void ask() {
        UUID wanted = release;
        Scene scene = getScene();
        Covers covers = scene == null ? null : Covers.in(scene);
        if (wanted != null && covers != null && picture.getImage() == null) {
            covers.ask(wanted, size, image -> show(wanted, image));
        }
    }

    // it may show another release by the time that it comes
    private void show(UUID wanted, @Nullable Image image) {
        if (wanted.equals(release)) {
            picture.setImage(image);
        }
    }
}
