package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.jspecify.annotations.Nullable;

/**
 * Where the sales stand, kept up to date by the live stream. Money and units come from the server; here they are only
 * added up by release, format and minute as its batches say. Not thread-safe: one owner at a time.
 */
final class LiveFigures {

    static final int FEED = 200;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<UUID, Title> releases = new LinkedHashMap<>();
    private final TreeMap<Instant, Map<UUID, Sum>> minutes = new TreeMap<>();
    private final Map<UUID, EnumMap<Format, Sum>> formats = new HashMap<>();
    private final Map<UUID, Map<String, Long>> countries = new HashMap<>();
    private final Deque<LiveSale> feed = new ArrayDeque<>();
    private @Nullable LiveTotal total;
    private @Nullable Long delayMillis;
    private long seq = -1;

    /** Everything that was known is replaced. */
    void show(LiveBoard board) {
        releases.clear();
        minutes.clear();
        formats.clear();
        countries.clear();
        feed.clear();
        for (LiveBoard.ByRelease each : board.releases()) {
            releases.put(
                    each.releaseId(),
                    new Title(each.title(), each.artist(), new Sum(each.units(), each.revenueMinor())));
        }
        for (LiveBoard.Minute each : board.minutes()) {
            if (each.releaseId() != null) {
                minute(each.minute(), each.releaseId()).add(each.units(), each.revenueMinor());
            }
        }
        for (LiveBoard.ByFormat each : board.formats()) {
            if (each.releaseId() != null) {
                format(each.releaseId(), each.format()).add(each.units(), each.revenueMinor());
            }
        }
        for (LiveBoard.ByCountry each : board.countries()) {
            if (each.releaseId() != null) {
                country(each.releaseId(), each.country(), each.units());
            }
        }
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
        for (LiveSale sale : batch.sales()) {
            long minor = sale.revenue().minor();
            releases.computeIfAbsent(sale.releaseId(), id -> new Title(sale.releaseTitle(), "", new Sum(0, 0)))
                    .sum()
                    .add(sale.units(), minor);
            minute(sale.at(), sale.releaseId()).add(sale.units(), minor);
            format(sale.releaseId(), sale.format()).add(sale.units(), minor);
            if (sale.country() != null) {
                country(sale.releaseId(), sale.country(), sale.units());
            }
            feed.addFirst(sale);
        }
        while (feed.size() > FEED) {
            feed.removeLast();
        }
        total = batch.total();
        if (batch.delayMillis() != null) {
            delayMillis = batch.delayMillis();
        }
        seq = batch.seq();
    }

    /** Lets go of minutes older than 24 hours. */
    void forget(Instant now) {
        minutes.headMap(now.minus(KEPT).truncatedTo(ChronoUnit.MINUTES)).clear();
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
                        each.getValue().sum().units,
                        each.getValue().sum().minor))
                .sorted((a, b) -> Long.compare(b.units(), a.units()))
                .toList();
    }

    /** @param release whose; null for all together */
    List<FormatFigure> formats(@Nullable UUID release) {
        EnumMap<Format, Sum> sums = new EnumMap<>(Format.class);
        formats.forEach((id, byFormat) -> {
            if (release == null || release.equals(id)) {
                byFormat.forEach((format, sum) ->
                        sums.computeIfAbsent(format, f -> new Sum(0, 0)).add(sum.units, sum.minor));
            }
        });
        List<FormatFigure> figures = new ArrayList<>();
        sums.forEach((format, sum) -> figures.add(new FormatFigure(format, sum.units, sum.minor)));
        return figures;
    }

    /**
     * @param from start of the first bar
     * @param width of a bar, a whole number of minutes
     * @param release whose; null for all together
     * @return units in each bar
     */
    long[] bars(Instant from, Duration width, int bars, @Nullable UUID release) {
        long[] units = new long[bars];
        Instant until = from.plus(width.multipliedBy(bars));
        minutes.subMap(from, until).forEach((minute, sums) -> {
            int bar = (int) (Duration.between(from, minute).toMinutes() / width.toMinutes());
            sums.forEach((id, sum) -> {
                if (release == null || release.equals(id)) {
                    units[bar] += sum.units;
                }
            });
        });
        return units;
    }

    /** When the first sale of the last 24 hours was; null without one. */
    @Nullable
    Instant firstMinute(@Nullable UUID release) {
        for (Map.Entry<Instant, Map<UUID, Sum>> each : minutes.entrySet()) {
            if (release == null || each.getValue().containsKey(release)) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Newest first. @param release whose; null for all together */
    List<LiveSale> feed(@Nullable UUID release) {
        return feed.stream()
                .filter(sale -> release == null || release.equals(sale.releaseId()))
                .toList();
    }

    /** By units, most first. @param release whose; null for all together */
    List<CountryFigure> countries(@Nullable UUID release) {
        Map<String, Long> sums = new TreeMap<>();
        countries.forEach((id, byCountry) -> {
            if (release == null || release.equals(id)) {
                byCountry.forEach((country, units) -> sums.merge(country, units, Long::sum));
            }
        });
        return sums.entrySet().stream()
                .map(each -> new CountryFigure(each.getKey(), each.getValue()))
                .filter(each -> each.units() != 0)
                .sorted((a, b) -> Long.compare(b.units(), a.units()))
                .toList();
    }

    private void country(UUID release, String country, long units) {
        countries.computeIfAbsent(release, id -> new HashMap<>()).merge(country, units, Long::sum);
    }

    private Sum minute(Instant at, UUID release) {
        return minutes.computeIfAbsent(at.truncatedTo(ChronoUnit.MINUTES), minute -> new HashMap<>())
                .computeIfAbsent(release, id -> new Sum(0, 0));
    }

    private Sum format(UUID release, Format format) {
        return formats.computeIfAbsent(release, id -> new EnumMap<>(Format.class))
                .computeIfAbsent(format, f -> new Sum(0, 0));
    }

    record ReleaseFigure(UUID id, String title, String artist, long units, long revenueMinor) {}

    record FormatFigure(Format format, long units, long revenueMinor) {}

    record CountryFigure(String country, long units) {}

    private record Title(String title, String artist, Sum sum) {}

    private static final class Sum {
        private long units;
        private long minor;

        private Sum(long units, long minor) {
            this.units = units;
            this.minor = minor;
        }

        private void add(long moreUnits, long moreMinor) {
            units += moreUnits;
            minor += moreMinor;
        }
    }
}
