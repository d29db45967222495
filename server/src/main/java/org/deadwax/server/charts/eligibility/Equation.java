package org.deadwax.server.charts.eligibility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Counts decisions into the reporting equation. */
public final class Equation {

    private final RuleBook rules;
    private final Map<State, Long> states = new EnumMap<>(State.class);
    private final Map<String, Row> excluded = new HashMap<>();
    private final Map<String, Row> carried = new HashMap<>();
    private long carriedIn;
    private long ordered;

    private record Row(long units, Certainty certainty) {

        Row plus(Row other) {
            return new Row(units + other.units, certainty.weaker(other.certainty));
        }
    }

    public Equation(RuleBook rules) {
        this.rules = rules;
    }

    public void add(Decision decision) {
        add(decision.state(), decision.code(), decision.certainty(), decision.carriedIn(), 1);
    }

    /** As many units that came to the same. */
    public void add(State state, @Nullable String code, Certainty certainty, boolean wasCarriedIn, long units) {
        states.merge(state, units, Long::sum);
        if (state != State.RETURNED) {
            if (wasCarriedIn) {
                carriedIn += units;
            } else {
                ordered += units;
            }
        }
        if (code != null) {
            Map<String, Row> rows = state == State.CARRIED ? carried : excluded;
            rows.merge(code, new Row(units, certainty), Row::plus);
        }
    }

    /** @throws IllegalStateException when it does not balance, which would be a defect */
    public ReportingEquation total() {
        ReportingEquation total = new ReportingEquation(
                carriedIn,
                ordered,
                units(State.CANCELLED),
                units(State.REFUNDED),
                rows(excluded),
                rows(carried),
                units(State.CARRIED),
                units(State.REPORTED),
                units(State.RETURNED));
        if (!total.balances()) {
            throw new IllegalStateException("The reporting equation does not balance: " + total);
        }
        return total;
    }

    private long units(State state) {
        return states.getOrDefault(state, 0L);
    }

    /** In the rules' order; codes that are no rule's come last. */
    private List<Excluded> rows(Map<String, Row> counted) {
        List<Excluded> rows = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            Row row = counted.get(rule.code());
            if (row != null) {
                rows.add(new Excluded(
                        rule.code(),
                        rule.name(),
                        rule.sentence(),
                        row.certainty().words(),
                        row.units()));
            }
        }
        counted.keySet().stream()
                .filter(code -> rules.rule(code).isEmpty())
                .sorted()
                .forEach(code -> rows.add(
                        new Excluded(code, code, "A rule of an earlier edition.", "as closed", units(counted, code))));
        return rows;
    }

    private static long units(Map<String, Row> counted, String code) {
        Row row = counted.get(code);
        return row == null ? 0 : row.units();
    }
}
