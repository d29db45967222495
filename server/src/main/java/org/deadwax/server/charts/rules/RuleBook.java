package org.deadwax.server.charts.rules;

import java.util.List;
import java.util.Optional;

/**
 * All rules, in the order in which their codes apply.
 *
 * @param version a fingerprint of the data files and of what a label wrote over them; a closed period keeps the one that it was judged by
 */
public record RuleBook(String version, List<Rule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    public Optional<Rule> rule(String code) {
        for (Rule rule : rules) {
            if (rule.code().equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
