package org.deadwax.model;

import java.util.List;

/**
 * A rule that decides which units count, as a label has it.
 *
 * @param code as people quote it: "MIN_PRICE"
 * @param name as a row of the equation: "Below minimum price"
 * @param sentence what a label manager understands
 * @param place in the order in which codes apply, from 1
 * @param lines the first that holds applies: the label's own come before those that Deadwax came with
 * @param withdrawn the label's own lines that hold no more
 */
public record ChartRule(
        String code, String name, String sentence, int place, List<RuleLine> lines, List<RuleLine> withdrawn) {

    public ChartRule {
        lines = List.copyOf(lines);
        withdrawn = List.copyOf(withdrawn);
    }
}
