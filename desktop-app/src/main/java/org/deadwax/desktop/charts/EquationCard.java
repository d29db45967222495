package org.deadwax.desktop.charts;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ReportingEquation;
import org.jspecify.annotations.Nullable;

/** The reporting equation as a waterfall; a row opens its units in the inspector. */
final class EquationCard extends StackPane {

    private static final double BAR_BESIDE = 150;
    private static final double WORDS_BESIDE = 264;

    private static final double ROW = 42;

    private final EquationChoice equation;
    private final PeriodChoice choice;
    private final Figures figures;
    private final TableView<Step> table;
    private final TableColumn<Step, Step> before;
    private final Cover cover = new Cover(24);
    private final Label title = Words.cardTitle("");
    private final Chip balance = new Chip("", Tone.SUCCESS);
    private final EquationLine line;

    /** @param open shows the units behind the chosen row */
    EquationCard(ChartsViewModel charts, Figures figures, Runnable open) {
        this.equation = charts.equation();
        this.choice = charts.choice();
        this.figures = figures;
        this.line = new EquationLine(figures);
        getStyleClass().add("equation-card");
        TableColumn<Step, Step> words = Columns.node(Texts.text("charts.step"), 270, this::words);
        words.getStyleClass().addAll("words", "first");
        TableColumn<Step, Step> bar = Columns.node("", 180, this::bar);
        bar.getStyleClass().add("bar");
        TableColumn<Step, Step> units = Columns.node(Texts.text("charts.units"), 80, this::units);
        units.getStyleClass().addAll("figure", "last");
        before = Columns.node(Texts.text("charts.before"), 84, this::before);
        before.getStyleClass().addAll("figure", "quiet");
        before.setVisible(false);
        table = Tables.of(Texts.text("charts.equation"), ROW, words, bar, before, units);
        table.setId("equation");
        table.getStyleClass().add("headless");
        table.setItems(equation.steps());
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open.run();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open.run();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                equation.stepProperty().set(chosen);
            }
        });
        equation.stepProperty().subscribe(step -> {
            if (step != null && !step.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(step);
            }
        });
        double widest = bar.getMaxWidth();
        equation.comparingProperty().subscribe(on -> {
            before.setVisible(on);
            // the words need the room more than the bar
            bar.setMaxWidth(on ? BAR_BESIDE : widest);
            words.setMinWidth(on ? WORDS_BESIDE : 0);
            table.refresh();
        });
        equation.beforeProperty().subscribe(() -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox name = new HBox(cover, title, Words.muted(Texts.text("charts.fromTo")));
        name.getStyleClass().add("line");
        CardPane card = new CardPane("", new VBox(table, line));
        card.facts(name);
        card.actions(balance);
        getChildren().setAll(card);
        equation.steps().subscribe(this::show);
        equation.releaseProperty().subscribe(this::show);
        charts.week().report.property().subscribe(this::show);
        show();
    }

    private void show() {
        ReportingEquation now = equation.equation();
        if (now == null) {
            return;
        }
        String name = equation.releases().stream()
                .filter(each ->
                        each.releaseId().equals(equation.releaseProperty().get()))
                .findFirst()
                .map(each -> each.title())
                .orElse(Texts.text("charts.allReleases"));
        cover.show(name);
        title.setText(name);
        if (now.balances()) {
            balance.show("✓ " + Texts.text("charts.balances"), Tone.SUCCESS);
        } else {
            balance.show(Texts.text("charts.balancesNot"), Tone.DANGER);
        }
        line.show(now);
    }

    private Node words(Step step) {
        Label title = step.kind().stands() ? Words.strong(step.title()) : Words.body(step.title());
        HBox head = new HBox(title);
        head.getStyleClass().add("line");
        if (step.code() != null) {
            head.getChildren().add(Chip.code(step.code()));
        }
        Label means = Words.caption(sentence(step));
        VBox box = new VBox(head, means);
        box.getStyleClass().add("step-words");
        return box;
    }

    /** What was ordered is told with its days. */
    private String sentence(Step step) {
        ChartPeriod period = choice.periodProperty().get();
        return step.kind() == Step.Kind.ORDERED && period != null
                ? Texts.text("charts.step.ORDERED.days", new PeriodWords(period).days())
                : step.sentence();
    }

    private Node bar(Step step) {
        return new WaterfallBar(
                step,
                Waterfall.widest(equation.steps()),
                equation.steps().getLast().equals(step));
    }

    /** What the row was in the period before, and by how much it differs. */
    private @Nullable Node before(Step step) {
        Long was = equation.before(step);
        if (was == null) {
            return null;
        }
        long change = step.signed() - was;
        Label units = Words.body(figures.units(was));
        Label differs = Words.caption((change > 0 ? "+" : "") + figures.units(change));
        VBox box = new VBox(units, differs);
        box.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node units(Step step) {
        Label label = new Label(figures.units(step.signed()));
        label.getStyleClass()
                .addAll(
                        "step-units",
                        step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (step.kind().stands()) {
            label.getStyleClass().add("strong");
        }
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
