package org.deadwax.desktop.charts;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.deadwax.model.FileLine;
import org.jspecify.annotations.Nullable;

/** The file line by line at the left, the chosen line field by field at the right. */
final class FileLines extends HBox {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final ListView<FileLine> list;
    private final Label sentence = Words.small("");
    private final Label returns = Words.caption("");
    private final FlowPane fields = new FlowPane();

    FileLines(ChartsViewModel charts, Figures figures) {
        this.charts = charts;
        this.figures = figures;
        LineList lines = charts.week().lines;
        getStyleClass().add("file-lines");
        list = new ListView<>(lines.items());
        list.setId("file-preview");
        list.setFixedCellSize(20);
        list.setAccessibleText(Texts.text("charts.preview"));
        list.getStyleClass().add("file-list");
        list.setCellFactory(any -> new LineCell());
        Label none = Words.muted("");
        none.setWrapText(true);
        none.textProperty()
                .bind(lines.failureProperty()
                        .map(failure -> failure.isEmpty() ? Texts.text("charts.noLines") : failure));
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe((before, line) -> explain(line));
        lines.items().addListener((ListChangeListener<FileLine>) change -> {
            if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
                list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
            }
        });
        fields.getStyleClass().add("file-fields");
        VBox right = new VBox(sentence, fields, returns);
        right.getStyleClass().add("file-explained");
        // many fields wrap, and may need more room than there is
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(list, scroll);
        charts.week().report.property().subscribe(load -> sayReturns(load.value()));
    }

    private void sayReturns(@Nullable ChartReport report) {
        long units = report == null ? 0 : report.equation().returned();
        returns.setText(units == 0 ? "" : Texts.count("charts.returns", units, figures.units(units)));
    }

    private void explain(@Nullable FileLine line) {
        fields.getChildren().clear();
        if (line == null) {
            sentence.setText("");
            return;
        }
        LineInShort known = LineInShort.of(line.text());
        boolean inShort = known.fields().size() == line.fields().size();
        sentence.setText(
                Texts.text("charts.line", figures.units(line.number()), inShort ? known.sentence() : line.record()));
        for (int i = 0; i < line.fields().size(); i++) {
            fields.getChildren()
                    .add(field(line.fields().get(i), inShort ? known.fields().get(i) : null));
        }
    }

    private static VBox field(FileLine.Field field, LineInShort.@Nullable Field inShort) {
        Label value = Words.code(field.value().isEmpty() ? Figures.NOTHING : field.value());
        value.getStyleClass().addAll("accent", "strong-code");
        Label name = Words.small(inShort == null ? field.name() : inShort.name());
        name.getStyleClass().remove("muted");
        VBox box = new VBox(value, name);
        if (inShort != null) {
            box.getChildren().add(Words.caption(inShort.about()));
        }
        box.getStyleClass().add("file-field");
        Tooltip meaning = new Tooltip(field.name() + ": " + field.meaning());
        meaning.setWrapText(true);
        meaning.setMaxWidth(320);
        Tooltip.install(box, meaning);
        box.setAccessibleText(field.name() + " " + field.value() + ", " + field.meaning());
        return box;
    }

    private final class LineCell extends ListCell<FileLine> {

        private final Label number = Words.code("");
        private final Label text = Words.code("");
        private final HBox line = new HBox(number, text);

        LineCell() {
            number.getStyleClass().addAll("line-number", "muted");
            line.getStyleClass().add("file-line");
        }

        @Override
        protected void updateItem(@Nullable FileLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            List<FileLine> known = getListView().getItems();
            if (item == known.getLast()) {
                charts.week().lines.showMore();
            }
            number.setText(figures.units(item.number()));
            text.setText(item.text());
            setAccessibleText(number.getText() + ": " + item.text());
            setGraphic(line);
        }
    }
}
