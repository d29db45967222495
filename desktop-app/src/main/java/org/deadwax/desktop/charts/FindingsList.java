package org.deadwax.desktop.charts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What keeps the file from being written: what is wrong, the way out, and how many units wait for it. */
final class FindingsList extends ListView<ChartReport.Finding> {

    FindingsList(ChartsViewModel charts, Figures figures) {
        setId("findings");
        setFixedCellSize(46);
        getStyleClass().add("feed");
        setAccessibleText(Texts.text("charts.findings"));
        setCellFactory(any -> new FindingCell(figures));
        charts.reportProperty().subscribe(load -> {
            ChartReport report = load.value();
            if (report != null && !report.findings().equals(getItems())) {
                getItems().setAll(report.findings());
            }
        });
    }

    private static final class FindingCell extends ListCell<ChartReport.Finding> {

        private final Figures figures;

        FindingCell(Figures figures) {
            this.figures = figures;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ChartReport.@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            HBox head = new HBox(Words.body(finding.message()), Chip.code(finding.code()));
            head.getStyleClass().add("line");
            VBox words = new VBox(head, Words.caption(finding.fix()));
            words.getStyleClass().add("step-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            Label units = Words.body(Texts.count("charts.unitCount", finding.units(), figures.units(finding.units())));
            units.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), words, units);
            row.getStyleClass().add("line");
            setAccessibleText(finding.message() + ". " + finding.fix() + ". " + units.getText());
            setGraphic(row);
        }
    }
}
