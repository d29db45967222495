package org.deadwax.desktop.artwork;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Artwork;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One version of a cover, large enough to judge it; fetched and decoded off the FX thread. */
final class Preview extends StackPane {

    static final double SIZE = 256;
    private static final int PIXELS = 640;

    private final ArtworkViewModel model;
    private final Background lane;
    private final ImageView picture = new ImageView();
    private final VBox instead;
    private @Nullable UUID shown;

    Preview(ArtworkViewModel model, Background background) {
        this.model = model;
        this.lane = background.lane();
        getStyleClass().add("artwork-preview");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setFitWidth(SIZE);
        picture.setFitHeight(SIZE);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        Rectangle clip = new Rectangle(SIZE, SIZE);
        clip.setArcWidth(12);
        clip.setArcHeight(12);
        setClip(clip);
        instead = new VBox(8, Icons.of(Feather.IMAGE), Words.small(Texts.text("artwork.noPicture")));
        instead.setAlignment(Pos.CENTER);
        getChildren().setAll(instead, picture);
    }

    /** @param version null for none */
    void show(@Nullable Artwork version) {
        UUID wanted = version == null || version.removed() != null ? null : version.id();
        setAccessibleText(version == null ? Texts.text("artwork.noPicture") : version.fileName());
        if (wanted == null ? shown == null : wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        picture.setImage(null);
        instead.setVisible(true);
        if (wanted == null) {
            lane.cancel();
            return;
        }
        lane.run(
                () -> new Image(new ByteArrayInputStream(model.thumbnail(wanted, PIXELS))),
                this::show,
                // one that was refused has none
                none -> {});
    }

    private void show(Image image) {
        picture.setImage(image);
        instead.setVisible(false);
    }
}
