package org.deadwax.server.charts.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deadwax.model.Format;

/**
 * A rule as its data file has it.
 *
 * @param code as people quote it: "MIN_PRICE"
 * @param name as a row of the equation: "Below minimum price"
 * @param sentence what a label manager understands
 * @param rows the first that holds applies
 */
public record Rule(String code, String name, String sentence, Judged judged, List<RuleRow> rows) {

    public Rule {
        rows = List.copyOf(rows);
    }

    /** The row that holds; empty when there is none, or it switches the rule off. */
    public Optional<RuleRow> row(LocalDate day, String territory, Format format, int tracks) {
        // asked a dozen times of each of a million units: a loop
        for (RuleRow row : rows) {
            if (row.holds(day, territory, format, tracks)) {
                return row.off() ? Optional.empty() : Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
