package org.deadwax.desktop.charts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.jspecify.annotations.Nullable;

/** The first lines at the left, the chosen one field by field at the right. */
final class FileLines extends HBox {

    private final Figures figures;
    private final ListView<FileCard.Numbered> list = new ListView<>();
    private final Label sentence = Words.small("");
    private final HBox fields = new HBox();

    FileLines(ChartsViewModel charts, Figures figures) {
        this.figures = figures;
        getStyleClass().add("file-lines");
        list.setId("file-preview");
        list.setFixedCellSize(20);
        list.setAccessibleText(Texts.text("charts.preview"));
        list.getStyleClass().add("file-list");
        list.setCellFactory(any -> new LineCell());
        list.setPlaceholder(Words.muted(Texts.text("charts.noLines")));
        list.getSelectionModel().selectedItemProperty().subscribe((before, line) -> explain(line));
        fields.getStyleClass().add("file-fields");
        VBox right = new VBox(sentence, fields);
        right.getStyleClass().add("file-explained");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(list, right);
        charts.reportProperty().subscribe(load -> show(load.value()));
    }

    private void show(@Nullable ChartReport report) {
        if (report == null) {
            return;
        }
        java.util.List<FileCard.Numbered> lines = FileCard.numbered(report);
        if (!lines.equals(list.getItems())) {
            list.getItems().setAll(lines);
            list.getSelectionModel().select(Math.min(1, lines.size() - 1));
        }
    }

    private void explain(FileCard.@Nullable Numbered line) {
        fields.getChildren().clear();
        if (line == null) {
            sentence.setText("");
            return;
        }
        FileLine explained = FileLine.of(line.text());
        sentence.setText(Texts.text("charts.line", figures.units(line.number()), explained.sentence()));
        for (FileLine.Field field : explained.fields()) {
            Label value = Words.code(field.value());
            value.getStyleClass().addAll("accent", "strong-code");
            Label name = Words.small(field.name());
            name.getStyleClass().remove("muted");
            VBox box = new VBox(value, name, Words.caption(field.about()));
            box.getStyleClass().add("file-field");
            HBox.setHgrow(box, Priority.SOMETIMES);
            box.setAccessibleText(field.name() + " " + field.value() + ", " + field.about());
            fields.getChildren().add(box);
        }
    }

    private final class LineCell extends ListCell<FileCard.Numbered> {

        private final Label number = Words.code("");
        private final Label text = Words.code("");
        private final HBox line = new HBox(number, text);

        LineCell() {
            number.getStyleClass().addAll("line-number", "muted");
            line.getStyleClass().add("file-line");
        }

        @Override
        protected void updateItem(FileCard.@Nullable Numbered item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(figures.units(item.number()));
            text.setText(item.text());
            setAccessibleText(number.getText() + ": " + item.text());
            setGraphic(line);
        }
    }
}
