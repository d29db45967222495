package org.deadwax.desktop.editor;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;

/** A price and its time: a change from then on, or a sale in between. */
final class PlanForm extends HBox {

    private final TextField currency = new TextField();
    private final TextField amount = new TextField();
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final Button plan = new Button();

    private PlanForm(String id, String currency, boolean sale, Consumer<PlanForm> planned) {
        getStyleClass().add("plan-form");
        this.currency.setText(currency);
        add(id + "-currency", this.currency, "editor.plan.currency", 70);
        add(id + "-amount", amount, sale ? "editor.plan.salePrice" : "editor.plan.price", 90);
        add(id + "-from", from, "editor.plan.from", 150);
        from.setPromptText(Texts.text("editor.plan.moment"));
        if (sale) {
            add(id + "-until", until, "editor.plan.until", 150);
            until.setPromptText(Texts.text("editor.plan.moment"));
        }
        plan.setText(Texts.text(sale ? "editor.plan.sale" : "editor.plan.change"));
        plan.setId(id);
        plan.setOnAction(click -> planned.accept(this));
        getChildren().add(plan);
    }

    static PlanForm change(String currency, Consumer<PlanForm> planned) {
        return new PlanForm("plan-change", currency, false, planned);
    }

    static PlanForm sale(String currency, Consumer<PlanForm> planned) {
        return new PlanForm("plan-sale", currency, true, planned);
    }

    private void add(String id, TextField field, String name, double width) {
        field.setId(id);
        field.setPrefWidth(width);
        getChildren().add(new Field(Texts.text(name), field));
    }

    /** @param why empty when it may be used */
    void disable(String why) {
        plan.setDisable(!why.isEmpty());
        plan.setAccessibleHelp(why);
    }

    String currency() {
        return currency.getText().strip().toUpperCase(java.util.Locale.ROOT);
    }

    String amount() {
        return amount.getText().strip();
    }

    String from() {
        return from.getText().strip();
    }

    String until() {
        return until.getText().strip();
    }
}
