package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.live.LiveFigures.FormatFigure;
import org.deadwax.desktop.live.LiveFigures.PlaceFigure;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.live.LiveFigures.StoreFigure;
import org.deadwax.desktop.shell.Link;
import org.deadwax.model.LiveNight;
import org.deadwax.model.LiveSale;
import org.jspecify.annotations.Nullable;

/**
 * The live screen at one moment; never changes. Amounts are in minor units of the label's currency.
 *
 * @param known false until the first board is here
 * @param release that is shown; null for all together
 * @param units and {@code revenueMinor}: of what is shown
 * @param lastMinute units of the last full minute; {@code perMinute}: average of the last ten
 * @param last24Hours units of what is shown, as far as they are in the chart's reach
 * @param asOf now; while not connected, when the last sale arrived
 * @param states of the United States
 * @param rival the night that this one is held against; null for none
 */
record LivePicture(
        Link.State link,
        boolean known,
        @Nullable ReleaseFigure release,
        List<ReleaseFigure> releases,
        long units,
        long revenueMinor,
        long allUnits,
        long lastMinute,
        long perMinute,
        long last24Hours,
        Instant asOf,
        @Nullable Long delayMillis,
        LiveBars bars,
        List<FormatFigure> formats,
        List<PlaceFigure> countries,
        List<PlaceFigure> states,
        List<StoreFigure> stores,
        @Nullable Rival rival,
        List<LiveSale> feed) {

    private static final int AVERAGED = 10;

    /**
     * @param chosen whose; null for all together
     * @param own its first night; {@code other}: the one it is held against
     */
    static LivePicture of(
            LiveFigures figures,
            @Nullable UUID chosen,
            Span span,
            Link.State link,
            Instant now,
            ZoneId zone,
            @Nullable LiveNight own,
            @Nullable LiveNight other) {
        List<ReleaseFigure> releases = figures.releases();
        ReleaseFigure release = releases.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .orElse(null);
        UUID id = release == null ? null : release.id();
        List<LiveSale> feed = figures.feed(id);
        long all = releases.stream().mapToLong(ReleaseFigure::units).sum();
        long revenue = releases.stream().mapToLong(ReleaseFigure::revenueMinor).sum();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        long[] recent = figures.bars(minute.minus(Duration.ofMinutes(AVERAGED)), Duration.ofMinutes(1), AVERAGED, id);
        long lately = 0;
        for (long units : recent) {
            lately += units;
        }
        long day = figures.bars(minute.minus(Duration.ofMinutes(1439)), Duration.ofMinutes(1440), 1, id)[0];
        LiveBars bars = LiveBars.of(figures, id, span, now, zone, own == null ? null : own.hourZero());
        return new LivePicture(
                link,
                figures.total() != null,
                release,
                releases,
                release == null ? all : release.units(),
                release == null ? revenue : release.revenueMinor(),
                all,
                recent[AVERAGED - 1],
                Math.round((double) lately / AVERAGED),
                day,
                link instanceof Link.Down down ? lastSale(feed, down) : now,
                figures.delayMillis(),
                bars,
                figures.formats(id).stream()
                        .sorted((a, b) -> Long.compare(b.revenueMinor(), a.revenueMinor()))
                        .toList(),
                figures.countries(id),
                figures.states(id),
                figures.stores(id),
                Rival.of(other, bars),
                feed);
    }

    /** Units in the bars so far: from hour zero on, when the night is shown. */
    long sinceZero() {
        return bars.units().stream().mapToLong(Long::longValue).sum();
    }

    boolean connected() {
        return link instanceof Link.Up;
    }

    boolean lost() {
        return link instanceof Link.Down;
    }

    /** True when it is known that nothing was sold yet. */
    boolean empty() {
        return known && allUnits == 0 && feed.isEmpty();
    }

    /** Average per unit; null without units. */
    @Nullable
    Long averageMinor() {
        return units == 0 ? null : Math.round((double) revenueMinor / units);
    }

    private static Instant lastSale(List<LiveSale> feed, Link.Down down) {
        return feed.isEmpty() ? down.since() : feed.getFirst().recordedAt();
    }
}
