package org.deadwax.server.charts.eligibility;

import java.util.Optional;
import org.deadwax.server.charts.rules.RuleRow;

/** What a rule's code means for a unit; whether and since when it applies is the rule's data. */
@FunctionalInterface
interface Exclusion {

    /** Why the unit does not count, or empty when it does as far as this rule is concerned. */
    Optional<Verdict> of(Sold sold, RuleRow row);
}
