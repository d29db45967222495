package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.jspecify.annotations.Nullable;

/**
 * Where the sales stand, kept up to date by the live stream. Money and units come from the server; here they are only
 * added up by release, format, place, store and time as its batches say. Not thread-safe: one owner at a time.
 */
final class LiveFigures {

    static final int FEED = 200;
    static final int DAYS = 30;
    private static final Duration KEPT = Duration.ofHours(24);

    private final ZoneId zone;
    private final Map<UUID, Title> releases = new LinkedHashMap<>();
    private final Tally<Instant> minutes = new Tally<>();
    private final Tally<LocalDate> days = new Tally<>();
    private final Tally<Format> formats = new Tally<>();
    private final Tally<String> countries = new Tally<>();
    private final Tally<String> states = new Tally<>();
    private final Tally<UUID> stores = new Tally<>();
    private final Map<UUID, Long> storeDelays = new HashMap<>();
    private final Deque<LiveSale> feed = new ArrayDeque<>();
    private @Nullable LiveTotal total;
    private @Nullable Long delayMillis;
    private long seq = -1;

    /** @param zone in which days are told */
    LiveFigures(ZoneId zone) {
        this.zone = zone;
    }

    /** Everything that was known is replaced. */
    void show(LiveBoard board) {
        releases.clear();
        List.of(minutes, days, formats, countries, states, stores).forEach(Tally::clear);
        storeDelays.clear();
        feed.clear();
        board.releases()
                .forEach(each -> releases.put(
                        each.releaseId(),
                        new Title(each.title(), each.artist(), new Sum(each.units(), each.revenueMinor()))));
        board.minutes()
                .forEach(each -> minutes.add(each.releaseId(), each.minute(), each.units(), each.revenueMinor()));
        board.days().forEach(each -> days.add(each.releaseId(), each.day(), each.units(), each.revenueMinor()));
        board.formats()
                .forEach(each -> formats.add(each.releaseId(), each.format(), each.units(), each.revenueMinor()));
        board.countries().forEach(each -> countries.add(each.releaseId(), each.country(), each.units(), 0));
        board.states().forEach(each -> states.add(each.releaseId(), each.state(), each.units(), 0));
        board.stores().forEach(each -> {
            stores.add(each.releaseId(), each.storeId(), each.units(), 0);
            if (each.delayMillis() != null) {
                storeDelays.put(each.storeId(), each.delayMillis());
            }
        });
        feed.addAll(board.feed());
        total = board.total();
        delayMillis = board.delayMillis();
        seq = board.seq();
    }

    /** Adds what a batch says; one that is already in the figures changes nothing. */
    void add(LiveBatch batch) {
        if (batch.seq() <= seq) {
            return;
        }
        batch.sales().forEach(this::add);
        while (feed.size() > FEED) {
            feed.removeLast();
        }
        total = batch.total();
        if (batch.delayMillis() != null) {
            delayMillis = batch.delayMillis();
        }
        seq = batch.seq();
    }

    private void add(LiveSale sale) {
        UUID release = sale.releaseId();
        long minor = sale.revenue().minor();
        Title title = releases.getOrDefault(release, new Title(sale.releaseTitle(), "", Sum.NONE));
        releases.put(
                release, new Title(title.title(), title.artist(), title.sum().plus(new Sum(sale.units(), minor))));
        minutes.add(release, sale.at().truncatedTo(ChronoUnit.MINUTES), sale.units(), minor);
        days.add(release, LocalDate.ofInstant(sale.at(), zone), sale.units(), minor);
        formats.add(release, sale.format(), sale.units(), minor);
        countries.add(release, sale.country(), sale.units(), 0);
        states.add(release, States.of(sale.country(), sale.place()), sale.units(), 0);
        stores.add(release, sale.storeId(), sale.units(), 0);
        storeDelays.put(
                sale.storeId(),
                Math.max(0, Duration.between(sale.at(), sale.recordedAt()).toMillis()));
        feed.addFirst(sale);
    }

    /** Lets go of minutes older than 24 hours, and of days older than 30. */
    void forget(Instant now) {
        minutes.forgetBefore(now.minus(KEPT).truncatedTo(ChronoUnit.MINUTES));
        days.forgetBefore(firstDay(now));
    }

    LocalDate firstDay(Instant now) {
        return LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L);
    }

    /** Null before the first board. */
    @Nullable
    LiveTotal total() {
        return total;
    }

    /** How late the newest sale was told; null while unknown. */
    @Nullable
    Long delayMillis() {
        return delayMillis;
    }

    /** By units, most first. */
    List<ReleaseFigure> releases() {
        return releases.entrySet().stream()
                .map(each -> new ReleaseFigure(
                        each.getKey(),
                        each.getValue().title(),
                        each.getValue().artist(),
                        each.getValue().sum().units(),
                        each.getValue().sum().minor()))
                .sorted((a, b) -> Long.compare(b.units(), a.units()))
                .toList();
    }

    /** @param release whose; null for all together */
    List<FormatFigure> formats(@Nullable UUID release) {
        return formats.of(release).entrySet().stream()
                .map(each -> new FormatFigure(
                        each.getKey(), each.getValue().units(), each.getValue().minor()))
                .toList();
    }

    /**
     * @param from start of the first bar
     * @param width of a bar, a whole number of minutes
     * @param release whose; null for all together
     * @return units in each bar
     */
    long[] bars(Instant from, Duration width, int bars, @Nullable UUID release) {
        long[] units = new long[bars];
        minutes.between(
                release,
                from,
                from.plus(width.multipliedBy(bars)),
                (minute, sum) ->
                        units[(int) (Duration.between(from, minute).toMinutes() / width.toMinutes())] += sum.units());
        return units;
    }

    /** The last 30 days, oldest first. @param release whose; null for all together */
    long[] days(@Nullable UUID release, Instant now) {
        LocalDate first = firstDay(now);
        long[] units = new long[DAYS];
        days.between(
                release,
                first,
                first.plusDays(DAYS),
                (day, sum) -> units[(int) ChronoUnit.DAYS.between(first, day)] += sum.units());
        return units;
    }

    /** When the first sale of the last 24 hours was; null without one. */
    @Nullable
    Instant firstMinute(@Nullable UUID release) {
        return minutes.first(release);
    }

    /** Newest first. @param release whose; null for all together */
    List<LiveSale> feed(@Nullable UUID release) {
        return feed.stream()
                .filter(sale -> release == null || release.equals(sale.releaseId()))
                .toList();
    }

    /** By units, most first. @param release whose; null for all together */
    List<PlaceFigure> countries(@Nullable UUID release) {
        return places(countries, release);
    }

    /** States of the United States by units, most first. @param release whose; null for all together */
    List<PlaceFigure> states(@Nullable UUID release) {
        return places(states, release);
    }

    /** By units, most first. @param release whose; null for all together */
    List<StoreFigure> stores(@Nullable UUID release) {
        List<StoreFigure> all = new ArrayList<>();
        stores.of(release)
                .forEach((store, sum) -> all.add(new StoreFigure(store, sum.units(), storeDelays.get(store))));
        all.sort((a, b) -> Long.compare(b.units(), a.units()));
        return List.copyOf(all);
    }

    private static List<PlaceFigure> places(Tally<String> tally, @Nullable UUID release) {
        return tally.of(release).entrySet().stream()
                .map(each -> new PlaceFigure(each.getKey(), each.getValue().units()))
                .filter(each -> each.units() != 0)
                .sorted((a, b) -> Long.compare(b.units(), a.units()))
                .toList();
    }

    record ReleaseFigure(UUID id, String title, String artist, long units, long revenueMinor) {}

    record FormatFigure(Format format, long units, long revenueMinor) {}

    /** @param code of the country or state */
    record PlaceFigure(String code, long units) {}

    /** @param delayMillis of its newest sale; null when that was too long ago to tell */
    record StoreFigure(UUID id, long units, @Nullable Long delayMillis) {}

    private record Title(String title, String artist, Sum sum) {}
}
