package org.deadwax.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;

/** The reporting equation as rows, each beginning where the one before ended. */
final class Waterfall {

    private final List<Step> steps = new ArrayList<>();
    private long at;

    private Waterfall() {}

    static List<Step> of(ReportingEquation equation) {
        Waterfall way = new Waterfall();
        if (equation.carriedIn() != 0) {
            way.plus(Step.Kind.CARRIED_IN, equation.carriedIn());
        }
        way.plus(Step.Kind.ORDERED, equation.ordered());
        way.minus(Step.Kind.CANCELLED, equation.cancelled());
        way.minus(Step.Kind.REFUNDED, equation.refunded());
        equation.excluded().forEach(row -> way.minus(Step.Kind.EXCLUDED, row));
        long told = equation.carried().stream().mapToLong(Excluded::units).sum();
        if (told == equation.carriedOut() && told > 0) {
            equation.carried().forEach(row -> way.minus(Step.Kind.CARRIED, row));
        } else {
            way.minus(Step.Kind.CARRIED, equation.carriedOut());
        }
        way.stand(Step.Kind.REPORTED, equation.reported());
        if (equation.returned() != 0) {
            way.minus(Step.Kind.RETURNED, equation.returned());
            way.stand(Step.Kind.NET, equation.net());
        }
        return List.copyOf(way.steps);
    }

    /** The widest bar. */
    static long widest(List<Step> steps) {
        return steps.stream()
                .mapToLong(step -> Math.max(step.before(), step.after()))
                .max()
                .orElse(0);
    }

    private void plus(Step.Kind kind, long units) {
        add(kind, units, at, at + units);
    }

    private void minus(Step.Kind kind, long units) {
        add(kind, units, at, at - units);
    }

    private void stand(Step.Kind kind, long units) {
        add(kind, units, 0, units);
    }

    private void add(Step.Kind kind, long units, long before, long after) {
        String key = "charts.step." + kind.name();
        steps.add(new Step(kind, Texts.text(key), Texts.text(key + ".means"), null, "", units, before, after));
        at = after;
    }

    private void minus(Step.Kind kind, Excluded row) {
        long after = at - row.units();
        steps.add(new Step(kind, row.name(), row.sentence(), row.code(), row.certainty(), row.units(), at, after));
        at = after;
    }
}
