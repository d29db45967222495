package org.deadwax.server.charts.calendar;

import java.util.Locale;

/** What a file covers. */
public enum PeriodKind {
    DAY,
    WEEK;

    /** As in a period's key and in an address: "week". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is neither day nor week */
    public static PeriodKind of(String word) {
        for (PeriodKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("“" + word + "” is no kind of period; it is day or week.");
    }
}
