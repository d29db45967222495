package org.deadwax.desktop.listing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ListingField;

/** Fields of a release in a store: whose word is what, and how they came to differ. */
final class FieldTable {

    private static final double ROW = 44;

    private FieldTable() {}

    static TableView<ListingField> of(String id, String said, String none) {
        TableColumn<ListingField, ?> name = Columns.node(Texts.text("listing.field"), 210, FieldTable::what);
        name.getStyleClass().add("first");
        TableColumn<ListingField, ?> how = Columns.node(Texts.text("listing.how"), 300, FieldTable::how);
        how.getStyleClass().add("last");
        TableView<ListingField> table = Tables.of(
                said,
                ROW,
                name,
                Columns.words(Texts.text("listing.oursIs"), 260, ListingField::ours),
                Columns.words(Texts.text("listing.theirsIs"), 260, ListingField::theirs),
                how);
        table.setId(id);
        table.setPlaceholder(Words.muted(none));
        return table;
    }

    /** What was chosen stays chosen while newer is shown. */
    static void show(TableView<ListingField> table, List<ListingField> fields) {
        if (table.getItems().equals(fields)) {
            return;
        }
        Set<String> chosen = table.getSelectionModel().getSelectedItems().stream()
                .map(FieldTable::key)
                .collect(Collectors.toSet());
        table.getItems().setAll(fields);
        for (int i = 0; i < fields.size(); i++) {
            if (chosen.contains(key(fields.get(i)))) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private static String key(ListingField field) {
        return field.field() + " " + field.product();
    }

    /** "Price of Vinyl, sea-glass". */
    static String name(ListingField field) {
        String name = Texts.text("listing.field." + field.field());
        return field.productTitle() == null ? name : Texts.text("listing.fieldOf", name, field.productTitle());
    }

    private static Node what(ListingField field) {
        VBox lines = new VBox(Words.body(Texts.text("listing.field." + field.field())));
        if (field.productTitle() != null) {
            lines.getChildren().add(Words.caption(field.productTitle()));
        }
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    private static Node how(ListingField field) {
        Tone tone = switch (field.difference()) {
            case NEW, OURS_CHANGED -> Tone.ACCENT;
            case THEIRS_CHANGED, BOTH_CHANGED -> Tone.WARNING;
            case REFUSED -> Tone.DANGER;
            case OWN -> Tone.NEUTRAL;
        };
        VBox lines = new VBox(new Chip(Texts.text("listing.how." + field.difference()), tone));
        if (!field.sentence().isEmpty()) {
            Label sentence = Words.caption(field.sentence());
            lines.getChildren().add(sentence);
        }
        lines.getStyleClass().add("two-lines");
        return lines;
    }
}
