package org.deadwax.desktop.stores;

import java.time.Duration;
import java.util.Locale;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.model.StoreFigures;
import org.jspecify.annotations.Nullable;

/** How late is late, and how it is written: seconds with a tenth below ten, whole ones above. */
final class StoreLag {

    /** A sale is on screen within seconds; who waits longer wonders. */
    private static final long LATE_MILLIS = 10_000;

    /** "73 s" says more than "1 min". */
    private static final long IN_SECONDS_MILLIS = 120_000;

    private StoreLag() {}

    /** Late now, whatever it was half an hour ago. */
    static boolean late(@Nullable StoreFigures figures) {
        return figures != null && figures.nowMillis() != null && figures.nowMillis() >= LATE_MILLIS;
    }

    static String written(@Nullable Long millis) {
        if (millis == null) {
            return Figures.NOTHING;
        }
        if (millis < LATE_MILLIS) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return millis < IN_SECONDS_MILLIS ? millis / 1_000 + " s" : Figures.span(Duration.ofMillis(millis));
    }

    /** Orders that the shop has and that are not here; 0 while it did not say. */
    static long behind(@Nullable StoreFigures figures) {
        return figures == null || figures.ordersThere() == null
                ? 0
                : Math.max(0, figures.ordersThere() - figures.ordersHere());
    }
}
