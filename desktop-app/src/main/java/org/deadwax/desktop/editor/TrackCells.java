package org.deadwax.desktop.editor;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.StringConverter;
import javafx.util.converter.DefaultStringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.wording.Choices;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Columns that are written in: F2 or a double click begins, Enter takes, Esc leaves it as it was. */
final class TrackCells {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private TrackCells() {}

    /** @param needed an empty one says that it is missing */
    static TableColumn<TrackRow, String> line(EditorViewModel model, String name, double width, boolean needed) {
        TableColumn<TrackRow, String> column = column(model, name, width);
        column.setCellFactory(any -> new Line(name, needed, Function.identity()));
        return column;
    }

    static TableColumn<TrackRow, String> code(EditorViewModel model, String name, double width) {
        TableColumn<TrackRow, String> column = line(model, name, width, true);
        column.getStyleClass().add("code");
        return column;
    }

    /** Those who did one thing: names are shown, their numbers only while one writes. */
    static TableColumn<TrackRow, String> people(EditorViewModel model, String name, double width) {
        TableColumn<TrackRow, String> column = column(model, name, width);
        column.setCellFactory(any -> new Line(name, false, CreditText::names));
        return column;
    }

    static TableColumn<TrackRow, String> explicit(EditorViewModel model, double width) {
        TableColumn<TrackRow, String> column = column(model, "explicit", width);
        column.setCellFactory(any -> choice(Choices.EXPLICIT, Choices::explicit));
        column.getStyleClass().add("quiet");
        return column;
    }

    private static TableCell<TrackRow, String> choice(List<String> values, Function<String, String> words) {
        ComboBoxTableCell<TrackRow, String> cell = new ComboBoxTableCell<>(
                new StringConverter<>() {
                    @Override
                    public String toString(String value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                },
                values.toArray(String[]::new));
        return cell;
    }

    private static TableColumn<TrackRow, String> column(EditorViewModel model, String name, double width) {
        TableColumn<TrackRow, String> column = new TableColumn<>(Texts.text("editor.track." + name));
        column.setId(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().track().get(name)));
        column.setOnEditCommit(edit -> {
            String key = edit.getRowValue().track().key();
            model.change("", draft -> draft.with(Address.track(key, name), edit.getNewValue()));
        });
        return column;
    }

    private static final class Line extends TextFieldTableCell<TrackRow, String> {

        private final String name;
        private final boolean needed;
        private final Function<String, String> shown;

        Line(String name, boolean needed, Function<String, String> shown) {
            super(new DefaultStringConverter());
            this.name = name;
            this.needed = needed;
            this.shown = shown;
        }

        @Override
        public void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            TrackRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            String field = row == null ? "" : Address.track(row.track().key(), name);
            String error = row == null ? "" : row.state().error(field);
            String comment = row == null ? "" : row.state().comment(List.of(field));
            boolean missing = needed && row != null && (words == null || words.isBlank());
            pseudoClassStateChanged(WRONG, !error.isEmpty() || missing);
            String said = error.isEmpty() ? comment : error;
            setTooltip(said.isEmpty() ? null : new Tooltip(said));
            setAccessibleHelp(said);
            if (!isEditing()) {
                setGraphic(mark(!error.isEmpty() || missing, !comment.isEmpty()));
                if (missing) {
                    setText(Texts.text("editor.missing"));
                } else if (words != null && !empty) {
                    setText(shown.apply(words));
                }
            }
        }

        private static javafx.scene.@Nullable Node mark(boolean wrong, boolean asked) {
            return wrong
                    ? Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER)
                    : asked ? Icons.of(Feather.MESSAGE_SQUARE, Tone.WARNING) : null;
        }
    }
}
