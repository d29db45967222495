package org.deadwax.desktop.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.kordamp.ikonli.feather.Feather;

/** When the file is due, how long that is, and what stands in its way. */
final class ClockCard extends StackPane {

    private static final int SHOWN = 3;
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Label due = Words.caption("");
    private final Label left = Words.heading("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox findings = new VBox();

    ClockCard(ChartsViewModel charts, Figures figures) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("clock-card");
        due.setId("chart-due");
        left.setId("chart-left");
        bar.setMaxWidth(Double.MAX_VALUE);
        findings.getStyleClass().add("clock-findings");
        findings.managedProperty().bind(findings.visibleProperty());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox head = new HBox(new VBox(due, left), stretch, Icons.of(Feather.CLOCK));
        VBox body = new VBox(head, bar, findings);
        body.getStyleClass().add("clock-body");
        getChildren().setAll(new CardPane(body));
        charts.reportProperty().subscribe(this::show);
        charts.nowProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChartReport report = charts.reportProperty().get().value();
        if (report == null) {
            return;
        }
        Instant now = charts.nowProperty().get();
        PeriodWords words = new PeriodWords(report.period());
        Duration until = Duration.between(now, report.period().due());
        Instant closedAt = report.period().closedAt();
        boolean blocked = closedAt == null && !report.findings().isEmpty();
        boolean pending = closedAt == null && report.equation().carriedOut() > 0;
        due.setText(Texts.text("charts.fileDue", words.due(now)));
        left.setText(
                closedAt != null
                        ? Texts.text("charts.isClosed")
                        : until.isNegative()
                                ? Texts.text("charts.late", Figures.span(until.negated()))
                                : Figures.span(until));
        bar.setProgress(words.over(now));
        bar.getStyleClass().removeAll("danger", "warning", "success");
        if (blocked) {
            bar.getStyleClass().add("danger");
        } else if (pending) {
            bar.getStyleClass().add("warning");
        }
        bar.setAccessibleText(due.getText() + ", " + left.getText());
        pseudoClassStateChanged(BLOCKED, blocked);
        List<ChartReport.Finding> shown =
                report.findings().stream().limit(SHOWN).toList();
        findings.setVisible(!shown.isEmpty());
        findings.getChildren().setAll(shown.stream().map(this::finding).toList());
    }

    private Node finding(ChartReport.Finding finding) {
        Label message = Words.small(finding.message());
        message.getStyleClass().remove("muted");
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        Label units = Words.small(Texts.count("charts.unitCount", finding.units(), figures.units(finding.units())));
        units.getStyleClass().setAll("label", "small", "accent");
        units.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), message, units);
        row.getStyleClass().add("line");
        return row;
    }
}
