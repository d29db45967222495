package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Release;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Every step of a release's life, the newest first: who, when, what, and each field's value before and after. */
final class HistoryPane extends VBox {

    private static final int SHOWN = 8;

    private final Desk desk;
    private List<HistoryEntry> told = List.of();

    HistoryPane(Desk desk, EditorViewModel model) {
        this.desk = desk;
        getStyleClass().add("history");
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    private void tell(EditorState state) {
        List<HistoryEntry> history = state.review().history();
        if (history.equals(told) && !getChildren().isEmpty()) {
            return;
        }
        told = history;
        Release base = state.base();
        ReleaseDraft draft = base == null ? state.draft() : DraftOf.release(base);
        getChildren().setAll(history.stream().map(entry -> row(entry, draft)).toList());
        if (history.isEmpty()) {
            getChildren().setAll(Words.muted(Texts.text("editor.history.none")));
        }
    }

    private Node row(HistoryEntry entry, ReleaseDraft draft) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox head = new HBox(
                Icons.of(icon(entry.what())),
                Words.strong(Texts.text("editor.history." + entry.what().name().toLowerCase(Locale.ROOT))),
                Words.muted(entry.who()),
                stretch,
                Words.small(desk.figures().moment(entry.at())));
        head.getStyleClass().add("line");
        VBox row = new VBox(head);
        row.getStyleClass().add("history-row");
        if (entry.note() != null) {
            Label note = Words.body(entry.note());
            note.setWrapText(true);
            row.getChildren().add(note);
        }
        if (!entry.changes().isEmpty()) {
            row.getChildren().add(changes(entry.changes(), draft));
        }
        return row;
    }

    private static Node changes(List<FieldChange> changes, ReleaseDraft draft) {
        GridPane grid = new GridPane(12, 2);
        grid.getStyleClass().add("history-changes");
        int row = 0;
        for (FieldChange change : changes.stream().limit(SHOWN).toList()) {
            grid.addRow(
                    row++,
                    Words.muted(FieldNames.of(FieldPaths.address(change.field(), draft), draft)),
                    Words.muted(said(change.from())),
                    Words.muted("→"),
                    Words.body(said(change.to())));
        }
        if (changes.size() > SHOWN) {
            grid.add(Words.small(Texts.text("editor.readyMore", changes.size() - SHOWN)), 0, row, 4, 1);
        }
        return grid;
    }

    private static String said(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? Figures.NOTHING : value;
    }

    private static Ikon icon(HistoryEntry.What what) {
        return switch (what) {
            case CREATED, PRODUCT_CREATED -> Feather.PLUS_CIRCLE;
            case CHANGED, PRODUCT_CHANGED, BULK_CHANGED -> Feather.EDIT_2;
            case CODES_ASSIGNED -> Feather.HASH;
            case BULK_UNDONE, WITHDRAWN, REVISION_DISCARDED -> Feather.ROTATE_CCW;
            case PRODUCT_DELETED -> Feather.MINUS_CIRCLE;
            case SUBMITTED -> Feather.SEND;
            case CHANGES_ASKED -> Feather.MESSAGE_SQUARE;
            case PUBLISHED -> Feather.CHECK_CIRCLE;
        };
    }
}
