package org.deadwax.desktop.charts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ReportingEquation;

/** The releases of the period with what was ordered and what is reported; the chosen one's way is shown beside. */
final class ReleasesCard extends StackPane {

    private static final double ROW = 43;

    private final ChartsViewModel charts;
    private final Figures figures;
    private final TableView<ChartReport.ByRelease> table;
    private final Label count = Words.caption("");
    private final Label ordered = Words.strong("");
    private final Label reported = Words.strong("");

    ReleasesCard(ChartsViewModel charts, Figures figures) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("releases-card");
        TableColumn<ChartReport.ByRelease, ChartReport.ByRelease> name =
                Columns.node(Texts.text("charts.release"), 178, ReleasesCard::name);
        name.getStyleClass().addAll("words", "first");
        TableColumn<ChartReport.ByRelease, Long> before = Columns.units(
                Texts.text("charts.ordered"), 64, figures, row -> row.equation().ordered());
        before.getStyleClass().add("quiet");
        TableColumn<ChartReport.ByRelease, Long> after = Columns.units(
                Texts.text("charts.reported"),
                74,
                figures,
                row -> row.equation().net());
        after.getStyleClass().add("last");
        table = Tables.of(Texts.text("charts.inPeriod"), ROW, name, before, after);
        table.setId("chart-releases");
        table.setItems(charts.releases());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().subscribe((old, chosen) -> {
            if (chosen != null) {
                charts.releaseProperty().set(chosen.releaseId());
            }
        });
        charts.releaseProperty().subscribe(this::select);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox total = new HBox(Words.strong(Texts.text("charts.total")), stretch, ordered, reported);
        total.getStyleClass().add("card-total");
        CardPane card = new CardPane(Texts.text("charts.inPeriod"), new VBox(table, total));
        card.actions(count);
        getChildren().setAll(card);
        charts.reportProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChartReport report = charts.reportProperty().get().value();
        if (report == null) {
            return;
        }
        ReportingEquation all = report.equation();
        ordered.setText(figures.units(all.ordered()));
        reported.setText(figures.units(all.net()));
        int releases = report.releases().size();
        count.setText(Texts.count("charts.releases", releases, figures.units(releases)));
        select();
    }

    private void select() {
        charts.releases().stream()
                .filter(row -> row.releaseId().equals(charts.releaseProperty().get()))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private static Node name(ChartReport.ByRelease row) {
        HBox line = new HBox(new Cover(24, row.title()), Words.body(row.title()));
        line.getStyleClass().add("line");
        return line;
    }
}
