package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a release that needs a hand.
 *
 * @param code the kind, as "ISRC_MISSING"; stable, for tests and filters
 * @param stops what it keeps the release from; empty for advice
 * @param sentence names the thing and the value: "Track 4 has no ISRC."
 * @param field where it is: "streetDate", "tracks[3].isrc" (from 0), "products[0].upc", "products[0].prices[USD]",
 *     "tracks[3].master", "artwork"
 * @param fix a way out; null when only somebody who knows can mend it
 */
public record Finding(
        String code,
        Severity severity,
        List<Stop> stops,
        String sentence,
        String field,
        @Nullable Fix fix) {

    public enum Severity {
        /** Something is stopped. */
        BLOCKER,
        /** It will cost units or time. */
        WARNING,
        /** Good to know. */
        ADVICE
    }

    public enum Stop {
        SALE,
        REPORT,
        DELIVERY
    }

    /**
     * @param kind what to do; the desktop knows how
     * @param words on the button or link, as "Assign QM-LMR-26-00128"
     * @param value what would be put in, as it would be sent; null when it is not known before
     */
    public record Fix(Kind kind, String words, @Nullable String value) {

        public enum Kind {
            /** {@code POST codes} for the thing that {@link Finding#field} names. The value is what would come next. */
            ASSIGN,
            /** Put the value into the field. */
            SET,
            /** Show where it is done: uploads, artwork, the ranges in the label's settings. */
            GO
        }
    }

    public Finding {
        stops = stops == null ? List.of() : List.copyOf(stops);
    }
}
