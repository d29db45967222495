package org.deadwax.desktop.editor;

import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.TableMemory;

/** The tracks: titles, ISRCs and warnings are written in the table, masters are shown as the server has them. */
final class TracksPane extends StackPane {

    private final EditorViewModel model;
    private final TrackTable tracks;

    TracksPane(Desk desk, EditorViewModel model, TrackSelection selection) {
        this.model = model;
        TableColumn<TrackRow, String> number = Columns.words(Texts.text("editor.no"), 52, TrackRow::place);
        number.setId("place");
        number.getStyleClass().addAll("first", "quiet", "figure");
        TableColumn<TrackRow, String> version = TrackCells.line(model, "version", 150, false);
        version.setVisible(false);
        TableColumn<TrackRow, String> artists = Columns.words(Texts.text("editor.artists"), 150, TrackRow::artists);
        artists.setId("artists");
        artists.getStyleClass().add("quiet");
        TableColumn<TrackRow, String> length = Columns.words(Texts.text("editor.length"), 64, TrackRow::length);
        length.setId("length");
        length.getStyleClass().add("figure");
        TableColumn<TrackRow, ?> master =
                Columns.node(Texts.text("editor.master"), 110, row -> MasterChip.of(row.master()));
        master.setId("master");
        master.getStyleClass().add("last");
        tracks = new TrackTable(
                model,
                selection,
                "tracks",
                number,
                TrackCells.line(model, "title", 236, true),
                version,
                artists,
                TrackCells.code(model, "isrc", 148),
                TrackCells.explicit(model, 100),
                length,
                master);
        tracks.onPlay(new Listening(desk, model)::playOrPause);
        TableMemory.of("tracks", tracks.table(), desk.settings());
        getChildren().setAll(tracks);
    }

    /** @param field a track's, or "tracks"; @return false when it is none of the table's: its row is chosen then */
    boolean focus(String field) {
        Address address = Address.of(field);
        return tracks.edit(address.key(), address.name());
    }

    void add() {
        model.change("", draft -> draft.plus(TrackDraft.blank(draft.newKey())));
        tracks.edit(tracks.table().getItems().getLast().track().key(), "title");
    }

    TrackTable tracks() {
        return tracks;
    }
}
