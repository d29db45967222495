package org.deadwax.desktop.charts;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.model.ReportingEquation;

/** The equation as one sum under its rows. */
final class EquationLine extends HBox {

    private final Figures figures;
    private final TextFlow flow = new TextFlow();

    EquationLine(Figures figures) {
        this.figures = figures;
        getStyleClass().add("equation-line");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().setAll(flow);
    }

    void show(ReportingEquation equation) {
        long excluded = equation.excluded().stream()
                .mapToLong(ReportingEquation.Excluded::units)
                .sum();
        StringBuilder sum = new StringBuilder();
        if (equation.carriedIn() > 0) {
            sum.append(part("charts.sum.carriedIn", equation.carriedIn())).append(" + ");
        }
        sum.append(part("charts.sum.ordered", equation.ordered()));
        take(sum, "charts.sum.cancelled", equation.cancelled());
        take(sum, "charts.sum.refunded", equation.refunded());
        take(sum, "charts.sum.excluded", excluded);
        take(sum, "charts.sum.carried", equation.carriedOut());
        sum.append(" = ");
        String reported = part("charts.sum.reported", equation.reported());
        long all = equation.carriedIn() + equation.ordered();
        String share = all == 0 ? "" : ", " + figures.percent((double) equation.reported() / all);
        Text end = text(reported, "strong");
        flow.getChildren().setAll(text(sum.toString(), "muted"), end, text(share, "muted"));
        setAccessibleText(sum + reported + share);
    }

    private void take(StringBuilder sum, String key, long units) {
        if (units > 0) {
            sum.append(" − ").append(part(key, units));
        }
    }

    private String part(String key, long units) {
        return Texts.text(key, figures.units(units));
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().addAll("text", "caption", style);
        return text;
    }
}
