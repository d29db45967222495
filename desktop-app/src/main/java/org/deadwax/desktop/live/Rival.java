package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.LiveNight;
import org.jspecify.annotations.Nullable;

/**
 * Another release's first night, from its own hour zero.
 *
 * @param units by minute
 * @param atThisPoint what it had sold as long after its hour zero as it is now after ours
 */
record Rival(String title, List<Long> units, long atThisPoint) {

    private static final int SMOOTHED = 5;

    /** Null where there is no night, or where ours does not begin with its hour zero. */
    static @Nullable Rival of(@Nullable LiveNight night, LiveBars bars) {
        if (night == null || night.hourZero() == null || !bars.night()) {
            return null;
        }
        return new Rival(night.title(), night.units(), sum(night.units(), bars.from(), bars.now()));
    }

    private static long sum(List<Long> units, Instant zero, Instant now) {
        long minutes = Math.clamp(Duration.between(zero, now).toMinutes(), 0, units.size());
        return units.stream().limit(minutes).mapToLong(Long::longValue).sum();
    }

    /** What it sold on its whole first day. */
    long night() {
        return units.stream().mapToLong(Long::longValue).sum();
    }

    /** Units a minute, averaged over five, of which a line can be drawn. @param minutes how many, from hour zero */
    List<Double> line(int minutes) {
        List<Double> line = new ArrayList<>();
        for (int i = 0; i < Math.min(minutes, units.size()); i++) {
            int from = Math.max(0, i - SMOOTHED / 2);
            int until = Math.min(units.size(), i + SMOOTHED / 2 + 1);
            line.add(units.subList(from, until).stream()
                    .mapToLong(Long::longValue)
                    .average()
                    .orElse(0));
        }
        return line;
    }
}
