package org.deadwax.model;

import java.util.List;

/**
 * Where a release may be sold.
 *
 * @param countries ISO 3166-1 alpha-2 codes; empty for WORLDWIDE. A code that no country has is kept, and found
 */
public record Territories(Rule rule, List<String> countries) {

    public enum Rule {
        WORLDWIDE,
        ONLY,
        EXCEPT
    }

    public static final Territories WORLDWIDE = new Territories(Rule.WORLDWIDE, List.of());

    public Territories {
        rule = rule == null ? Rule.WORLDWIDE : rule;
        countries = countries == null ? List.of() : List.copyOf(countries);
    }
}
