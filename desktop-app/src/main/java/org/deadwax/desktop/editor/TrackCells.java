package org.deadwax.desktop.editor;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DefaultStringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Columns that are written in: F2 or a double click begins, Enter takes, Esc leaves it as it was. */
final class TrackCells {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private TrackCells() {}

    static TableColumn<TracksPane.Row, String> title(EditorViewModel model, boolean may) {
        return column(model, may, "title", 300);
    }

    static TableColumn<TracksPane.Row, String> isrc(EditorViewModel model, boolean may) {
        TableColumn<TracksPane.Row, String> column = column(model, may, "isrc", 170);
        column.getStyleClass().add("code");
        return column;
    }

    private static TableColumn<TracksPane.Row, String> column(
            EditorViewModel model, boolean may, String name, double width) {
        TableColumn<TracksPane.Row, String> column = new TableColumn<>(Texts.text("editor.track." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(may);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().track().get(name)));
        column.setCellFactory(any -> new Cell(name));
        column.setOnEditCommit(edit -> {
            String key = edit.getRowValue().track().key();
            model.change("", draft -> draft.with(Address.track(key, name), edit.getNewValue()));
        });
        return column;
    }

    private static final class Cell extends TextFieldTableCell<TracksPane.Row, String> {

        private final String name;

        Cell(String name) {
            super(new DefaultStringConverter());
            this.name = name;
        }

        @Override
        public void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            TracksPane.Row row =
                    empty || getTableRow() == null ? null : getTableRow().getItem();
            String error =
                    row == null ? "" : row.state().error("track." + row.track().key() + "." + name);
            boolean missing = row != null && (words == null || words.isBlank());
            pseudoClassStateChanged(WRONG, !error.isEmpty() || missing);
            setTooltip(error.isEmpty() ? null : new Tooltip(error));
            setAccessibleHelp(error);
            if (!isEditing()) {
                setGraphic(error.isEmpty() && !missing ? null : Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER));
                if (missing) {
                    setText(Texts.text("editor.missing"));
                }
            }
        }
    }
}
