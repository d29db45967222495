package org.deadwax.desktop.charts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;

/** One unit: its order, when it was ordered in the chart's zone, and what became of it. */
final class UnitCell extends ListCell<UnitDecision> {

    private final PeriodChoice choice;
    private final Label order = Words.code("");
    private final Label time = Words.caption("");
    private final Label why = Words.caption("");
    private final VBox lines;

    UnitCell(PeriodChoice choice) {
        this.choice = choice;
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        time.setMinWidth(USE_PREF_SIZE);
        lines = new VBox(new HBox(order, stretch, time), why);
        lines.getStyleClass().add("unit");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable UnitDecision unit, boolean empty) {
        super.updateItem(unit, empty);
        ChartPeriod period = choice.periodProperty().get();
        if (empty || unit == null || period == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        order.setText(unit.orderName());
        time.setText(new PeriodWords(period).moment(unit.orderedAt()));
        why.setText(why(unit));
        setAccessibleText(order.getText() + ", " + time.getText() + ", " + sold(unit) + ", " + unit.sentence());
        setGraphic(lines);
    }

    /** What decided about it; for one that is reported, what it is. */
    private static String why(UnitDecision unit) {
        return unit.code() == null || unit.sentence().isEmpty() ? sold(unit) : unit.sentence();
    }

    private static String sold(UnitDecision unit) {
        return unit.productTitle() + ", " + unit.paid() + (unit.zip() == null ? "" : ", " + unit.zip());
    }
}
