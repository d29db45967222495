package org.deadwax.server.charts.eligibility;

import java.util.Locale;
import java.util.Set;

/** Countries as English sentences name them. */
final class Territory {

    private static final Set<String> WITH_ARTICLE = Set.of("US", "GB", "NL", "AE", "PH");

    private Territory() {}

    static String name(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return WITH_ARTICLE.contains(code) ? "the " + name : name;
    }
}
