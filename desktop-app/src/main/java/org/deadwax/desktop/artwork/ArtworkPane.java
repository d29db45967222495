package org.deadwax.desktop.artwork;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.jspecify.annotations.Nullable;

/** Cover and booklet of a release; files are dropped anywhere on it. */
public final class ArtworkPane extends VBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-here");

    private final ArtworkViewModel model;
    private final Preview preview;

    /** @param ask lies over the screen: for a reason that is kept */
    public ArtworkPane(Desk desk, ArtworkViewModel model, AskPane ask) {
        this.model = model;
        getStyleClass().add("artwork");
        setId("artwork");
        preview = new Preview(model, desk.background());
        ArtworkCard cover = new ArtworkCard(desk, model, ArtworkKind.COVER, ask);
        ArtworkCard booklet = new ArtworkCard(desk, model, ArtworkKind.BOOKLET, ask);
        VBox cards = new VBox(cover, booklet);
        cards.getStyleClass().add("artwork-cards");
        HBox.setHgrow(cards, Priority.ALWAYS);
        VBox left = new VBox(8, preview, Words.caption(Texts.text("artwork.drop")));
        HBox both = new HBox(left, cards);
        both.getStyleClass().add("row");
        getChildren().setAll(both);
        model.versionsProperty().subscribe(this::show);
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
        setOnDragOver(this::over);
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::dropped);
    }

    /** The release's own; while there is none, the newest that came. */
    private void show() {
        Artwork current = ArtworkViewModel.current(model.of(ArtworkKind.COVER), ArtworkKind.COVER);
        preview.show(current == null ? newest() : current);
    }

    private @Nullable Artwork newest() {
        return model.of(ArtworkKind.COVER).stream().findFirst().orElse(null);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.whyNotEdit().isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
