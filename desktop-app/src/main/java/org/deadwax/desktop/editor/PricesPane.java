package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PriceStep;
import org.deadwax.model.SaleWindow;
import org.kordamp.ikonli.feather.Feather;

/** What is scheduled for a product's price, its sales, and what it cost before: with the zone in which that is told. */
final class PricesPane extends VBox {

    private final PricesViewModel model;
    private final Figures figures;
    private final Clock clock;
    private final VBox rows = new VBox();
    private final Label error = Words.small("");
    private final PlanForm change;
    private final PlanForm sale;
    private boolean may;

    PricesPane(Desk desk, PricesViewModel model) {
        this.model = model;
        this.figures = desk.figures();
        this.clock = desk.clock();
        String currency = desk.label().currency();
        change = PlanForm.change(currency, form -> model.plan(form.currency(), form.amount(), form.from()));
        sale = PlanForm.sale(
                currency, form -> model.openSale(form.currency(), form.amount(), form.from(), form.until()));
        getStyleClass().add("prices");
        error.getStyleClass().setAll("label", "small", "danger");
        error.setWrapText(true);
        error.textProperty().bind(model.errorProperty());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label title = Words.strong(
                Texts.text("editor.prices", Figures.zoneName(desk.figures().zone())));
        getChildren().setAll(title, rows, change, sale, error);
        model.scheduleProperty().subscribe(load -> {
            PriceSchedule schedule = load.value();
            show(schedule == null ? new PriceSchedule(List.of(), List.of()) : schedule);
        });
    }

    void may(boolean price, boolean known) {
        may = price && known;
        String why = known ? price ? "" : Texts.text("editor.mayNotPrice") : Texts.text("editor.saveFirst");
        change.disable(why);
        sale.disable(why);
    }

    private void show(PriceSchedule schedule) {
        Instant now = clock.instant();
        List<Node> nodes = new ArrayList<>();
        for (PriceStep step : schedule.steps()) {
            boolean coming = step.from().isAfter(now) && step.withdrawnAt() == null;
            nodes.add(row(
                    step.withdrawnAt() != null
                            ? new Chip(Texts.text("editor.price.withdrawn"), Tone.NEUTRAL)
                            : coming
                                    ? new Chip(Texts.text("editor.price.scheduled"), Tone.ACCENT)
                                    : new Chip(Texts.text("editor.price.since"), Tone.NEUTRAL),
                    change(step),
                    Texts.text("editor.price.from", figures.moment(step.from()), step.setBy()),
                    coming ? callOff(Texts.text("editor.price.callOff"), () -> model.withdraw(step.id())) : null));
        }
        for (SaleWindow window : schedule.windows()) {
            boolean over = !window.until().isAfter(now);
            nodes.add(row(
                    new Chip(Texts.text(over ? "editor.sale.over" : "editor.sale"), over ? Tone.NEUTRAL : Tone.SUCCESS),
                    figures.moneyWithCurrency(window.price()),
                    Texts.text("editor.sale.span", figures.moment(window.from()), figures.moment(window.until())),
                    over ? null : callOff(Texts.text("editor.sale.end"), () -> model.endSale(window.id()))));
        }
        if (nodes.isEmpty()) {
            nodes.add(Words.muted(Texts.text("editor.prices.none")));
        }
        rows.getChildren().setAll(nodes);
    }

    private String change(PriceStep step) {
        String was = step.was() == null ? "" : figures.moneyWithCurrency(step.was()) + " → ";
        return was
                + (step.price() == null
                        ? Texts.text("editor.price.none", step.currency())
                        : figures.moneyWithCurrency(step.price()));
    }

    private Button callOff(String words, Runnable action) {
        Button button = new Button(words, Icons.of(Feather.X));
        button.getStyleClass().add(Styles.SMALL);
        button.setDisable(!may);
        button.setOnAction(click -> action.run());
        return button;
    }

    private static Node row(Chip chip, String what, String when, @org.jspecify.annotations.Nullable Button button) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox row = new HBox(chip, Words.body(what), Words.muted(when), stretch);
        if (button != null) {
            row.getChildren().add(button);
        }
        row.getStyleClass().add("price-row");
        return row;
    }
}
