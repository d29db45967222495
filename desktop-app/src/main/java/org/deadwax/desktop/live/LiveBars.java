package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.deadwax.desktop.ui.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The bars of the live chart: by minute from hour zero of the night, in a window that widens with it to the last 24
 * hours; by hour always the last 24; by day the last 30.
 *
 * @param from start of the first bar; by day the label's midnight as if it were UTC's, so that all days are of one length
 * @param width of a bar
 * @param units in each bar, also of those that are still to come
 * @param now where time stands, told as {@code from}
 * @param night true when they begin with a release's hour zero: then times are counted from there
 */
record LiveBars(Span span, Instant from, Duration width, List<Long> units, Instant now, boolean night) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int HOURS = 24;
    private static final List<Integer> WINDOWS = List.of(3, 6, 12, HOURS);
    private static final long[] STEPS = {1, 2, 3, 4, 5, 7};
    /** Lines over the base line. */
    static final int LINES = 4;

    /**
     * @param release whose; null for all together
     * @param hourZero of the release; null where it is not known: then it is the hour of the first sale
     */
    static LiveBars of(
            LiveFigures figures,
            @Nullable UUID release,
            Span span,
            Instant now,
            ZoneId zone,
            @Nullable Instant hourZero) {
        Instant hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant dayAgo = hour.minus(Duration.ofHours(HOURS - 1L));
        if (span == Span.DAY) {
            return new LiveBars(
                    span,
                    figures.firstDay(now).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    Duration.ofDays(1),
                    boxed(figures.days(release, now)),
                    LocalDateTime.ofInstant(now, zone).toInstant(ZoneOffset.UTC),
                    false);
        }
        if (span == Span.HOUR) {
            long[] units = figures.bars(dayAgo, Duration.ofHours(1), HOURS, release);
            return new LiveBars(span, dayAgo, Duration.ofHours(1), boxed(units), now, false);
        }
        Instant zero = zero(figures.firstMinute(release), hourZero, hour, now, zone);
        boolean night = !zero.isBefore(dayAgo);
        Instant from = night ? zero : dayAgo;
        long hours = Duration.between(from, hour).toHours() + 1;
        int window = WINDOWS.stream().filter(size -> size >= hours).findFirst().orElse(HOURS);
        long[] units = figures.bars(from, Duration.ofMinutes(1), window * 60, release);
        return new LiveBars(span, from, Duration.ofMinutes(1), boxed(units), now, night && release != null);
    }

    private static Instant zero(
            @Nullable Instant first, @Nullable Instant hourZero, Instant hour, Instant now, ZoneId zone) {
        if (hourZero != null && !hourZero.isAfter(now)) {
            return hourZero;
        }
        return first == null
                ? hour
                : first.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private static List<Long> boxed(long[] units) {
        return LongStream.of(units).boxed().toList();
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

    /** "02:14"; by day "20 Nov". */
    String time(Instant at, Figures figures) {
        return span == Span.DAY ? DAY.format(at) : figures.minute(at);
    }

    /** As under the chart: "0:30" from hour zero on, else as {@link #time}. */
    String mark(Instant at, Figures figures) {
        if (!night) {
            return time(at, figures);
        }
        long minutes = Duration.between(from, at).toMinutes();
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
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
