package org.deadwax.server.media;

import java.util.Locale;

/** Levels as people read them: −9.4 LUFS, with a minus and never "−0.0". */
final class Decibels {

    private Decibels() {}

    static String of(double value, String unit) {
        double rounded = Math.round(value * 10) / 10.0;
        String sign = rounded < 0 ? "−" : rounded > 0 ? "+" : "";
        return sign + String.format(Locale.ROOT, "%.1f", Math.abs(rounded)) + " " + unit;
    }
}
