package org.deadwax.desktop.charts;

import java.util.Locale;

/** What a file covers. */
enum PeriodKind {
    WEEK,
    DAY;

    /** As the server calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
