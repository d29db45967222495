package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The bars of the live chart: by minute from hour zero of the night, in a window that widens with it to the last 24
 * hours; by hour always the last 24.
 *
 * @param from start of the first bar
 * @param width of a bar
 * @param units in each bar, also of those that are still to come
 * @param now where time stands
 */
record LiveBars(Instant from, Duration width, List<Long> units, Instant now) {

    private static final int HOURS = 24;
    private static final List<Integer> WINDOWS = List.of(3, 6, 12, HOURS);
    private static final long[] STEPS = {1, 2, 3, 4, 5, 7};
    /** Lines over the base line. */
    static final int LINES = 4;

    /** @param release whose; null for all together */
    static LiveBars of(LiveFigures figures, @Nullable UUID release, Span span, Instant now, ZoneId zone) {
        Instant hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant dayAgo = hour.minus(Duration.ofHours(HOURS - 1L));
        if (span == Span.HOUR) {
            return bars(figures, release, dayAgo, Duration.ofHours(1), HOURS, now);
        }
        Instant first = figures.firstMinute(release);
        Instant zero = first == null
                ? hour
                : first.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant from = zero.isBefore(dayAgo) ? dayAgo : zero;
        long hours = Duration.between(from, hour).toHours() + 1;
        int window = WINDOWS.stream().filter(size -> size >= hours).findFirst().orElse(HOURS);
        return bars(figures, release, from, Duration.ofMinutes(1), window * 60, now);
    }

    private static LiveBars bars(
            LiveFigures figures, @Nullable UUID release, Instant from, Duration width, int count, Instant now) {
        long[] units = figures.bars(from, width, count, release);
        return new LiveBars(from, width, LongStream.of(units).boxed().toList(), now);
    }

    Instant until() {
        return from.plus(width.multipliedBy(units.size()));
    }

    /** How many bars have begun. */
    int begun() {
        if (now.isBefore(from)) {
            return 0;
        }
        long bars = Duration.between(from, now).dividedBy(width) + 1;
        return (int) Math.min(bars, units.size());
    }

    Instant start(int bar) {
        return from.plus(width.multipliedBy(bar));
    }

    /** -1 when nothing was sold. */
    int highest() {
        int highest = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) > 0 && (highest < 0 || units.get(i) > units.get(highest))) {
                highest = i;
            }
        }
        return highest;
    }

    /** Between two lines: the least round number with which four of them reach over the highest bar. */
    long step() {
        int highest = highest();
        long top = highest < 0 ? LINES : units.get(highest);
        for (long scale = 1; ; scale *= 10) {
            for (long step : STEPS) {
                if (step * scale * LINES >= top) {
                    return step * scale;
                }
            }
        }
    }

    /** Between two times written under the chart. */
    Duration tick() {
        return Duration.between(from, until()).dividedBy(6);
    }
}
