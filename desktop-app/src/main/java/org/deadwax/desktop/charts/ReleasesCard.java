package org.deadwax.desktop.charts;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ReportingEquation;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The releases of the period with what was ordered and what is reported; the chosen one's way is shown beside, and that of
 * all together when the total is chosen. Compared, what was reported in the period before stands there instead of the orders.
 */
final class ReleasesCard extends StackPane {

    private static final double ROW = 43;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ChartsViewModel charts;
    private final EquationChoice equation;
    private final Figures figures;
    private final TableView<ChartReport.ByRelease> table;
    private final TableColumn<ChartReport.ByRelease, Long> ordered;
    private final TableColumn<ChartReport.ByRelease, Long> change;
    private final Label title = Words.cardTitle("");
    private final Label count = Words.caption("");
    private final Label orderedTotal = Words.strong("");
    private final Label reportedTotal = Words.strong("");
    private final Button total = new Button();

    ReleasesCard(ChartsViewModel charts, Figures figures) {
        this.charts = charts;
        this.equation = charts.equation();
        this.figures = figures;
        getStyleClass().add("releases-card");
        TableColumn<ChartReport.ByRelease, ChartReport.ByRelease> name =
                Columns.node(Texts.text("charts.release"), 188, ReleasesCard::name);
        name.getStyleClass().addAll("words", "first");
        ordered = Columns.units(
                Texts.text("charts.ordered"), 58, figures, row -> row.equation().ordered());
        ordered.getStyleClass().add("quiet");
        change = Columns.units(Texts.text("charts.change"), 68, figures, this::change);
        change.getStyleClass().add("quiet");
        change.setVisible(false);
        TableColumn<ChartReport.ByRelease, Long> reported = Columns.units(
                Texts.text("charts.reported"),
                74,
                figures,
                row -> row.equation().net());
        reported.getStyleClass().addAll("last", "strong-figure");
        table = Tables.of(Texts.text("charts.inPeriod"), ROW, name, ordered, change, reported);
        table.setId("chart-releases");
        table.setItems(equation.releases());
        table.setPlaceholder(Words.muted(Texts.text("charts.noReleases")));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().subscribe((old, chosen) -> {
            if (chosen != null) {
                equation.releaseProperty().set(chosen.releaseId());
            }
        });
        equation.releaseProperty().subscribe(this::select);
        CardPane card = new CardPane("", new VBox(table, total()));
        card.facts(title);
        card.actions(count, compare());
        getChildren().setAll(card);
        charts.week().report.property().subscribe(this::show);
        equation.beforeProperty().subscribe(() -> {
            table.refresh();
            show();
        });
        equation.comparingProperty().subscribe(on -> {
            ordered.setVisible(!on);
            change.setVisible(on);
            show();
        });
        show();
    }

    private Node total() {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox line = new HBox(Words.strong(Texts.text("charts.total")), stretch, orderedTotal, reportedTotal);
        line.getStyleClass().add("card-total");
        total.setId("all-releases");
        total.setGraphic(line);
        total.getStyleClass().setAll("total-row");
        total.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(total.widthProperty());
        total.setOnAction(click -> {
            table.getSelectionModel().clearSelection();
            equation.releaseProperty().set(null);
        });
        return total;
    }

    private Node compare() {
        ToggleButton compare = new ToggleButton(null, Icons.of(Feather.COLUMNS));
        compare.setId("compare");
        compare.getStyleClass().addAll("flat", "button-icon");
        compare.setAccessibleText(Texts.text("charts.compare"));
        compare.setTooltip(new Tooltip(Texts.text("charts.compare")));
        compare.selectedProperty().bindBidirectional(equation.comparingProperty());
        return compare;
    }

    private void show() {
        ChartReport report = charts.week().report.value();
        if (report == null) {
            return;
        }
        boolean day = report.period().firstDay().equals(report.period().lastDay());
        title.setText(Texts.text(day ? "charts.onDay" : "charts.inWeek"));
        ReportingEquation all = report.equation();
        ChartReport before = equation.beforeProperty().get();
        boolean comparing = equation.comparingProperty().get();
        orderedTotal.setText(
                !comparing
                        ? figures.units(all.ordered())
                        : before == null
                                ? Figures.NOTHING
                                : figures.units(all.net() - before.equation().net()));
        reportedTotal.setText(figures.units(all.net()));
        total.setAccessibleText(Texts.text("charts.allOf", figures.units(all.ordered()), figures.units(all.net())));
        int releases = report.releases().size();
        count.setText(Texts.count("charts.releases", releases, figures.units(releases)));
        select();
    }

    private void select() {
        total.pseudoClassStateChanged(SELECTED, equation.releaseProperty().get() == null);
        equation.releases().stream()
                .filter(row -> row.releaseId().equals(equation.releaseProperty().get()))
                .findFirst()
                .filter(row -> !Objects.equals(row, table.getSelectionModel().getSelectedItem()))
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private @Nullable Long change(ChartReport.ByRelease row) {
        Long before = equation.before(row);
        return before == null ? null : row.equation().net() - before;
    }

    private static Node name(ChartReport.ByRelease row) {
        HBox line = new HBox(new Cover(24, row.title(), row.releaseId()), Words.body(row.title()));
        line.getStyleClass().add("line");
        return line;
    }
}
