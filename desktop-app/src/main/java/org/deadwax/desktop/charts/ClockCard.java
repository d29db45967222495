package org.deadwax.desktop.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Until when, how long that is, and what stands in the way; a row opens what it is about. Nothing moves when it ticks. */
final class ClockCard extends StackPane {

    private static final int SHOWN = 5;
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Consumer<ClockFacts.Row> open;
    private final Label due = Words.caption("");
    private final Label left = Words.heading("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox rows = new VBox();
    private List<ClockFacts.Row> shown = List.of();

    /** @param open shows more about a row */
    ClockCard(ChartsViewModel charts, Figures figures, Consumer<ClockFacts.Row> open) {
        this.charts = charts;
        this.figures = figures;
        this.open = open;
        getStyleClass().add("clock-card");
        due.setId("chart-due");
        left.setId("chart-left");
        bar.setMaxWidth(Double.MAX_VALUE);
        rows.getStyleClass().add("clock-rows");
        rows.setId("clock-rows");
        rows.managedProperty().bind(rows.visibleProperty());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox head = new HBox(new VBox(due, left), stretch, Icons.of(Feather.CLOCK));
        VBox body = new VBox(head, bar, rows);
        body.getStyleClass().add("clock-body");
        getChildren().setAll(new CardPane(body));
        setMinHeight(USE_PREF_SIZE);
        Week week = charts.week();
        List.of(week.report, week.clock, week.countdown, week.submissions, week.agenda)
                .forEach(part -> part.property().subscribe(this::show));
        charts.nowProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ClockFacts facts = ClockFacts.of(charts.week(), charts.nowProperty().get(), figures);
        if (facts == null) {
            return;
        }
        due.setText(facts.due());
        left.setText(facts.left());
        bar.setProgress(facts.over());
        bar.getStyleClass().removeAll("danger", "warning", "success");
        if (facts.tone() != Tone.ACCENT) {
            bar.getStyleClass().add(facts.tone().style());
        }
        bar.setAccessibleText(facts.due() + ", " + facts.left());
        pseudoClassStateChanged(BLOCKED, facts.tone() == Tone.DANGER);
        if (!facts.rows().equals(shown)) {
            shown = facts.rows();
            rows.setVisible(!shown.isEmpty());
            rows.getChildren().setAll(shown.stream().limit(SHOWN).map(this::row).toList());
        }
    }

    private Node row(ClockFacts.Row row) {
        Label words = Words.small(row.words());
        words.getStyleClass().remove("muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label figure = Words.small(row.figure());
        figure.getStyleClass().setAll("label", "small", style(row));
        figure.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(icon(row), words, figure);
        line.getStyleClass().add("line");
        Button button = new Button(null, line);
        button.getStyleClass().setAll("clock-row");
        button.setId("clock-" + row.kind().name().toLowerCase(Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty());
        button.setAccessibleText(row.words() + ", " + row.figure() + ". " + row.sentence());
        Tooltip sentence = new Tooltip(row.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(320);
        button.setTooltip(sentence);
        button.setOnAction(click -> open.accept(row));
        return button;
    }

    private static String style(ClockFacts.Row row) {
        return switch (row.kind()) {
            case FINDING, PENDING, APPROVAL -> "accent";
            case FULFILMENTS ->
                row.tone() == Tone.NEUTRAL ? "muted" : row.tone().style();
            case PROJECTION, COUNTDOWN -> "muted";
        };
    }

    private static @Nullable Node icon(ClockFacts.Row row) {
        Feather icon = switch (row.kind()) {
            case FINDING -> Feather.ALERT_CIRCLE;
            case PENDING -> Feather.ALERT_TRIANGLE;
            case FULFILMENTS -> Feather.PACKAGE;
            case PROJECTION -> Feather.TRENDING_UP;
            case COUNTDOWN -> Feather.FLAG;
            case APPROVAL -> Feather.CHECK_SQUARE;
        };
        return Icons.of(icon, row.tone());
    }
}
