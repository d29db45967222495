package org.deadwax.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line that a label writes over a rule: from a day on, until another or for good.
 *
 * @param territory ISO 3166 country; null for everywhere that the rule is about
 * @param from first day on which it holds
 * @param to last day on which it holds; null for no end
 * @param formats null or empty for all
 * @param single true when it is about physical singles
 * @param minimum a new price; null when the rule is not about one, or is switched off
 * @param figures those that change, by name; null or empty for none
 * @param off true to switch the rule off
 * @param note why; never empty
 */
public record RuleEdit(
        @Nullable String territory,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Format> formats,
        boolean single,
        @Nullable Money minimum,
        @Nullable Map<String, Integer> figures,
        boolean off,
        String note) {}
