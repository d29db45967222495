package org.deadwax.server.media;

import java.util.Locale;

/** A place in a recording as a player shows it: 4:31.2. */
final class PlayingTime {

    private PlayingTime() {}

    static String tenths(double seconds) {
        return of(Math.round(seconds * 10), 10, "%d:%02d.%01d");
    }

    static String thousandths(double seconds) {
        return of(Math.round(seconds * 1000), 1000, "%d:%02d.%03d");
    }

    private static String of(long ticks, int perSecond, String format) {
        long seconds = ticks / perSecond;
        return String.format(Locale.ROOT, format, seconds / 60, seconds % 60, ticks % perSecond);
    }
}
