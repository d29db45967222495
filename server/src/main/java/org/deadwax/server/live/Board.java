package org.deadwax.server.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.deadwax.server.live.ReleaseFigures.Sum;
import org.deadwax.server.sales.LedgerEntry;
import org.deadwax.server.sales.SaleTotals.Standing;
import org.jspecify.annotations.Nullable;

/** Where one label's sales stand, in memory: read once, then carried on by ledger entries. Used by one thread. */
class Board {

    static final Duration SHOWN = Duration.ofHours(24);

    /** More than is shown, so that an artist's own sales are among them. */
    static final int REMEMBERED = 400;

    private static final int FEED = 50;

    private static final int DAYS = 30;
    private static final Pattern STATE = Pattern.compile(".*, ([A-Z]{2})");

    private final String currency;
    private final ZoneId zone;
    private final Titles titles;
    private final Map<UUID, ReleaseFigures> releases = new HashMap<>();
    private final Map<UUID, Long> delays = new HashMap<>();
    private final Deque<LiveSale> newestFirst = new ArrayDeque<>();
    private long seq;

    Board(String currency, ZoneId zone, Titles titles, Standing standing) {
        this.currency = currency;
        this.zone = zone;
        this.titles = titles;
        seq = standing.seq();
        standing.products()
                .forEach(sold ->
                        release(sold.releaseId()).addEver(sold.format(), new Sum(sold.units(), sold.revenueMinor())));
        standing.countries().forEach(sold -> release(sold.releaseId()).addCountry(sold.country(), sold.units()));
        standing.minutes()
                .forEach(sold ->
                        release(sold.releaseId()).addMinute(sold.minute(), new Sum(sold.units(), sold.revenueMinor())));
        standing.days()
                .forEach(sold ->
                        release(sold.releaseId()).addDay(sold.day(), new Sum(sold.units(), sold.revenueMinor())));
        standing.stores().forEach(sold -> {
            release(sold.releaseId()).addStore(sold.storeId(), sold.units());
            release(sold.releaseId()).addState(sold.state(), sold.units());
        });
        titles.know(standing.newest());
        List<LedgerEntry> oldestFirst = new ArrayList<>(standing.newest());
        Collections.reverse(oldestFirst);
        remember(Sales.of(oldestFirst, titles));
    }

    void rename() {
        titles.read();
    }

    long seq() {
        return seq;
    }

    /** @param entries of this label; those that are in the board already are skipped @return what was added */
    List<LiveSale> add(List<LedgerEntry> entries) {
        List<LedgerEntry> fresh =
                entries.stream().filter(entry -> entry.seq() > seq).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        titles.know(fresh);
        List<LiveSale> sales = Sales.of(fresh, titles);
        for (LiveSale sale : sales) {
            Sum sum = new Sum(sale.units(), sale.revenue().minor());
            ReleaseFigures figures = release(sale.releaseId());
            figures.addEver(sale.format(), sum);
            figures.addCountry(sale.country(), sale.units());
            figures.addState(state(sale), sale.units());
            figures.addStore(sale.storeId(), sale.units());
            figures.addDay(LocalDate.ofInstant(sale.at(), zone), sum);
            figures.addMinute(sale.at(), sum);
        }
        remember(sales);
        seq = fresh.getLast().seq();
        return sales;
    }

    LiveBatch batch(List<LiveSale> sales, View view) {
        List<LiveSale> seen = sales.stream().filter(sale -> seen(sale, view)).toList();
        return new LiveBatch(seq, total(view), seen.isEmpty() ? null : delay(seen.getLast()), seen);
    }

    LiveBoard show(View view, Instant now) {
        Instant since = now.minus(SHOWN).truncatedTo(ChronoUnit.MINUTES);
        LocalDate firstDay = firstDay(now, zone);
        List<LiveBoard.Minute> minutes = new ArrayList<>();
        List<LiveBoard.Day> days = new ArrayList<>();
        List<LiveBoard.ByState> states = new ArrayList<>();
        List<LiveBoard.ByStore> stores = new ArrayList<>();
        List<LiveBoard.ByFormat> formats = new ArrayList<>();
        List<LiveBoard.ByRelease> byRelease = new ArrayList<>();
        List<LiveBoard.ByCountry> countries = new ArrayList<>();
        releases.forEach((id, figures) -> {
            figures.forgetMinutesBefore(since);
            figures.forgetDaysBefore(firstDay);
            if (!view.sees(titles.artistId(id))) {
                return;
            }
            Sum all = figures.total();
            byRelease.add(new LiveBoard.ByRelease(
                    id, titles.release(id), titles.artist(id), all.units(), all.revenueMinor()));
            figures.minutes()
                    .forEach((minute, sum) ->
                            minutes.add(new LiveBoard.Minute(minute, id, sum.units(), sum.revenueMinor())));
            figures.formats()
                    .forEach((format, sum) ->
                            formats.add(new LiveBoard.ByFormat(id, format, sum.units(), sum.revenueMinor())));
            figures.countries().forEach((country, units) -> countries.add(new LiveBoard.ByCountry(id, country, units)));
            figures.states().forEach((state, units) -> states.add(new LiveBoard.ByState(id, state, units)));
            figures.stores()
                    .forEach((store, units) -> stores.add(new LiveBoard.ByStore(store, id, units, delays.get(store))));
            figures.days().forEach((day, sum) -> days.add(new LiveBoard.Day(day, id, sum.units(), sum.revenueMinor())));
        });
        minutes.sort((a, b) -> a.minute().compareTo(b.minute()));
        days.sort((a, b) -> a.day().compareTo(b.day()));
        List<LiveSale> feed = newestFirst.stream()
                .filter(sale -> seen(sale, view))
                .limit(FEED)
                .toList();
        return new LiveBoard(
                seq,
                now,
                total(view),
                feed.isEmpty() ? null : delay(feed.getFirst()),
                minutes,
                days,
                formats,
                byRelease,
                countries,
                states,
                stores,
                feed);
    }

    private LiveTotal total(View view) {
        Sum total = Sum.NONE;
        for (Map.Entry<UUID, ReleaseFigures> release : releases.entrySet()) {
            if (view.sees(titles.artistId(release.getKey()))) {
                total = total.plus(release.getValue().total());
            }
        }
        return new LiveTotal(total.units(), new Money(total.revenueMinor(), currency));
    }

    private boolean seen(LiveSale sale, View view) {
        return view.sees(titles.artistId(sale.releaseId()));
    }

    private void remember(List<LiveSale> sales) {
        sales.forEach(newestFirst::addFirst);
        sales.forEach(sale -> delays.put(sale.storeId(), delay(sale)));
        while (newestFirst.size() > REMEMBERED) {
            newestFirst.removeLast();
        }
    }

    private ReleaseFigures release(UUID id) {
        return releases.computeIfAbsent(id, release -> new ReleaseFigures());
    }

    /** The first of the days that are shown. */
    static LocalDate firstDay(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L);
    }

    /** "OR" of "Portland, OR"; null outside the United States. */
    private static @Nullable String state(LiveSale sale) {
        if (!"US".equals(sale.country()) || sale.place() == null) {
            return null;
        }
        Matcher place = STATE.matcher(sale.place());
        return place.matches() ? place.group(1) : null;
    }

    /** The store's clock may be ahead of ours: then nothing was late. */
    private static Long delay(LiveSale sale) {
        return Math.max(0, Duration.between(sale.at(), sale.recordedAt()).toMillis());
    }
}
