package org.deadwax.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ReporterCountdown;
import org.kordamp.ikonli.feather.Feather;

/** The clock in whole sentences: what is pending and what it costs, when parcels are through, what the week may come to. */
final class CutOffPane extends ScrollPane {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Navigation navigation;
    private final VBox rows = new VBox();

    CutOffPane(ChartsViewModel charts, Figures figures, Navigation navigation) {
        this.charts = charts;
        this.figures = figures;
        this.navigation = navigation;
        setId("cut-off");
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("findings-pane");
        rows.getStyleClass().add("findings");
        setContent(rows);
        Week week = charts.week();
        List.of(week.report, week.clock, week.countdown, week.agenda)
                .forEach(part -> part.property().subscribe(this::show));
        show();
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        ClockFacts facts = ClockFacts.of(charts.week(), charts.nowProperty().get(), figures);
        if (facts != null) {
            facts.rows().stream()
                    .filter(row -> row.kind() != ClockFacts.Kind.FINDING && row.kind() != ClockFacts.Kind.APPROVAL)
                    .forEach(row -> all.add(row(row)));
        }
        ReporterCountdown countdown = charts.week().countdown.value();
        if (countdown != null && !countdown.counts()) {
            all.add(weeks(countdown));
        }
        charts.week().approvals().forEach(due -> all.add(approval(due)));
        if (all.isEmpty()) {
            Label none = Words.muted(Texts.text("charts.nothingPending"));
            none.getStyleClass().add("findings-none");
            all.add(none);
        }
        rows.getChildren().setAll(all);
    }

    private static Node row(ClockFacts.Row row) {
        HBox head = new HBox(Words.body(row.words()));
        head.getStyleClass().add("line");
        if (row.code() != null) {
            head.getChildren().add(Chip.code(row.code()));
        }
        if (row.kind() == ClockFacts.Kind.PROJECTION) {
            head.getChildren().add(new Chip(Texts.text("charts.projection.chip"), Tone.NEUTRAL));
        }
        Label sentence = Words.caption(row.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(head, sentence);
        words.getStyleClass().add("step-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label figure = Words.body(row.figure());
        figure.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(
                Icons.of(row.kind() == ClockFacts.Kind.PENDING ? Feather.ALERT_TRIANGLE : Feather.INFO, row.tone()),
                words,
                figure);
        line.getStyleClass().add("finding");
        line.setAccessibleText(row.words() + ", " + row.figure() + ". " + row.sentence());
        return line;
    }

    /** A product that does not count until the compiler has approved it. */
    private Node approval(ChartAgenda.ApprovalDue due) {
        String name = due.release() + ", " + due.product();
        HBox head = new HBox(Words.body(name), Chip.code(Texts.text("approvals.kind." + due.kind())));
        head.getStyleClass().add("line");
        Label sentence = Words.caption(due.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(head, sentence);
        words.getStyleClass().add("step-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(Texts.text("approvals.open"));
        open.getStyleClass().add("open-approval");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(Texts.text("approvals.open") + ": " + name + ". " + due.sentence());
        open.setOnAction(click -> navigation.go("approvals", due.productId().toString()));
        HBox line = new HBox(Icons.of(Feather.CHECK_SQUARE, due.urgent() ? Tone.WARNING : Tone.NEUTRAL), words, open);
        line.getStyleClass().add("finding");
        line.setAccessibleText(name + ". " + due.sentence());
        return line;
    }

    /** The new reporter's weeks, oldest first; those that are to come are empty. */
    private static Node weeks(ReporterCountdown countdown) {
        HBox line = new HBox();
        line.getStyleClass().add("countdown");
        for (ReporterCountdown.Week week : countdown.weeks()) {
            Tone tone = switch (week.state()) {
                case "SENT" -> Tone.SUCCESS;
                case "MISSED" -> Tone.DANGER;
                default -> Tone.NEUTRAL;
            };
            line.getChildren().add(new Chip(week.name() + ", " + Texts.text("charts.countdown." + week.state()), tone));
        }
        if (countdown.countsFrom() != null) {
            line.getChildren().add(Words.small(Texts.text("charts.countdown.from", countdown.countsFrom())));
        }
        return line;
    }
}
