package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CreditRole;

/** Who did what on which track: a column for each part, of which a person shows those that the label credits. */
final class CreditsPane extends VBox {

    private static final List<CreditRole> USUAL =
            List.of(CreditRole.COMPOSER, CreditRole.LYRICIST, CreditRole.PRODUCER, CreditRole.MIXING_ENGINEER);

    private final TrackTable tracks;

    CreditsPane(Desk desk, EditorViewModel model, TrackSelection selection) {
        List<TableColumn<TrackRow, ?>> columns = new ArrayList<>();
        TableColumn<TrackRow, String> number = Columns.words(Texts.text("editor.no"), 52, TrackRow::place);
        number.getStyleClass().addAll("first", "quiet", "figure");
        number.setId("place");
        TableColumn<TrackRow, String> title = Columns.words(
                Texts.text("editor.track.title"), 180, row -> row.track().title());
        title.setId("title");
        columns.add(number);
        columns.add(title);
        for (CreditRole role : CreditRole.values()) {
            TableColumn<TrackRow, String> column = TrackCells.people(model, DraftOf.credit(role), 150);
            column.setVisible(USUAL.contains(role));
            columns.add(column);
        }
        tracks = new TrackTable(model, selection, "credits", columns.toArray(TrackTable::columns));
        TableMemory.of("credits", tracks.table(), desk.settings());
        VBox hint = new VBox(Words.small(Texts.text("editor.creditsHint")));
        hint.getStyleClass().add("well");
        getChildren().setAll(tracks, hint);
    }

    void focus(String field) {
        Address address = Address.of(field);
        tracks.edit(address.key(), address.name());
    }
}
