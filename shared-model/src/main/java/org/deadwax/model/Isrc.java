package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * An International Standard Recording Code (ISO 3901), 12 characters without hyphens.
 *
 * @param code as "USSKG1912345"
 */
public record Isrc(@JsonValue String code) {

    /** Prefixes that are no ISO country: given out by the ISRC agency beside them. */
    private static final Set<String> OTHER_PREFIXES = Set.of(
            "BC", "BK", "BP", "BX", "CB", "CP", "DG", "FX", "GX", "KS", "QM", "QN", "QT", "QZ", "UK", "XK", "YU", "ZB",
            "ZZ");

    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));

    /** @throws IllegalArgumentException naming what is wrong */
    @JsonCreator
    public Isrc {
        if (!code.matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}")) {
            throw new IllegalArgumentException(
                    "The ISRC “" + code + "” is not of the form CC-XXX-YY-NNNNN, as US-SKG-19-12345.");
        }
        String prefix = code.substring(0, 2);
        if (!COUNTRIES.contains(prefix) && !OTHER_PREFIXES.contains(prefix)) {
            throw new IllegalArgumentException(
                    "The ISRC " + code + " starts with " + prefix + ", which nobody gives out.");
        }
    }

    /** Blanks and hyphens are dropped and letters raised first, as people copy it from a sheet. */
    public static Isrc parse(String text) {
        return new Isrc(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As people read it: "US-SKG-19-12345". */
    public String shown() {
        return code.substring(0, 2) + "-" + code.substring(2, 5) + "-" + code.substring(5, 7) + "-" + code.substring(7);
    }

    @Override
    public String toString() {
        return code;
    }
}
