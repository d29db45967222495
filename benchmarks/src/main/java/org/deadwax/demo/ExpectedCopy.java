package org.deadwax.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.deadwax.simulator.SoldUnit;
import org.jspecify.annotations.Nullable;

/** One copy's way through a chart, worked out from what the store knows of it. */
final class ExpectedCopy {

    private static final int WEEKS_TO_WAIT = 26;
    private static final int DAYS_OF_GRACE = 2;

    /** As bulk caps take them: bought first, taken first. */
    static final Comparator<ExpectedCopy> BOUGHT = Comparator.comparing((ExpectedCopy copy) -> copy.unit.orderedAt())
            .thenComparingLong(copy -> copy.unit.orderId())
            .thenComparingLong(copy -> copy.unit.lineId())
            .thenComparingInt(copy -> copy.unit.n());

    /**
     * A day on which something is settled.
     *
     * @param code why it does not count; null when it does
     */
    record Settled(LocalDate day, @Nullable String code) {}

    /** @param met null while it waits */
    private record Wait(String code, @Nullable LocalDate met) {}

    final SoldUnit unit;
    private final ExpectedChart chart;
    private final @Nullable LocalDate floor;
    private final LocalDate start;
    private final @Nullable LocalDate end;
    private final LocalDate street;
    private final List<Wait> waits;
    private @Nullable Settled settled;

    /**
     * @param floor the first day that was open when anybody told of it; null when all were
     * @param refused the code of the rule that its product meets whatever it costs; null for none
     */
    ExpectedCopy(
            SoldUnit unit, ExpectedChart chart, @Nullable LocalDate floor, LocalDate street, @Nullable String refused) {
        this.unit = unit;
        this.chart = chart;
        this.floor = floor;
        this.street = street;
        this.start = counted(ExpectedChart.day(unit.orderedAt()));
        this.end = gone();
        this.waits = waits();
        this.settled = settle(refused);
    }

    private LocalDate counted(LocalDate day) {
        return floor != null && day.isBefore(floor) ? floor : day;
    }

    private @Nullable LocalDate gone() {
        Instant gone = Stream.of(unit.cancelledAt(), unit.refundedAt())
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
        return gone == null ? null : later(start, counted(ExpectedChart.day(gone)));
    }

    private List<Wait> waits() {
        List<Wait> all = new ArrayList<>();
        all.add(new Wait("PRE_ORDER", later(start, street)));
        if (chart.digital()) {
            Instant opened = unit.openedAt();
            all.add(new Wait("NOT_REDEEMED", opened == null ? null : later(start, counted(ExpectedChart.day(opened)))));
        } else if (!chart.counter()) {
            all.add(new Wait("NOT_SHIPPED", onItsWay()));
        }
        return all;
    }

    private @Nullable LocalDate onItsWay() {
        Instant shipped = unit.shippedAt();
        Instant scanned = unit.scannedAt();
        if (shipped == null || scanned == null) {
            return null;
        }
        LocalDate weekEnd = chart.weekEnd(ExpectedChart.day(shipped));
        LocalDate seen = ExpectedChart.day(scanned);
        boolean grace = seen.isAfter(weekEnd) && !seen.isAfter(weekEnd.plusDays(DAYS_OF_GRACE));
        return later(start, counted(grace ? weekEnd : later(ExpectedChart.day(shipped), seen)));
    }

    private @Nullable Settled settle(@Nullable String refused) {
        List<Settled> found = new ArrayList<>();
        long cents = unit.paid().minor();
        if (cents > 0 && cents < ExpectedChart.minimum(unit.article().format())) {
            found.add(new Settled(start, "MIN_PRICE"));
        }
        LocalDate over = chart.weekEnd(later(start, street).plusWeeks(WEEKS_TO_WAIT));
        for (Wait wait : waits) {
            if (wait.met() == null || wait.met().isAfter(over)) {
                found.add(new Settled(over, wait.code()));
            }
        }
        LocalDate ready = ready();
        if (ready != null && !isThere()) {
            found.add(new Settled(ready, "NO_ADDRESS"));
        }
        if (ready != null && cents == 0) {
            found.add(new Settled(ready, "FREE"));
        }
        if (unit.withMerch() && cents < unit.article().prices().getFirst().minor()) {
            found.add(new Settled(start, "BUNDLE"));
        }
        if (refused != null) {
            found.add(new Settled(start, refused));
        }
        if (unit.test()) {
            found.add(new Settled(start, "TEST_ORDER"));
        }
        Settled first = found.stream().min(Comparator.comparing(Settled::day)).orElse(null);
        return ready != null && (first == null || ready.isBefore(first.day())) ? new Settled(ready, null) : first;
    }

    private boolean isThere() {
        return chart.counter() || (unit.inTheStates() && (!chart.digital() || unit.email()));
    }

    private @Nullable LocalDate ready() {
        LocalDate ready = start;
        for (Wait wait : waits) {
            if (wait.met() == null) {
                return null;
            }
            ready = later(ready, wait.met());
        }
        return ready;
    }

    LocalDate start() {
        return start;
    }

    @Nullable
    LocalDate end() {
        return end;
    }

    @Nullable
    Settled settled() {
        return settled;
    }

    /** One copy too many, unless something else was said of it before. */
    void cap(LocalDate day, String code) {
        Settled was = settled;
        if (was == null || day.isBefore(was.day()) || (day.equals(was.day()) && was.code() == null)) {
            settled = new Settled(day, code);
        }
    }

    boolean isFree() {
        return unit.paid().isZero();
    }

    /** Gone on or before the day on which it would be settled: it never counted among its customer's. */
    boolean isGoneByThen() {
        return end != null && (settled == null || !end.isAfter(settled.day()));
    }

    /** Gone in or before the week in which it would be settled: it never was. */
    boolean isGoneFirst() {
        return end != null && (settled == null || !chart.weekEnd(end).isAfter(chart.weekEnd(settled.day())));
    }

    /** @return as "REPORTED" or "EXCLUDED FREE"; null when the week has nothing to do with it */
    @Nullable
    String in(LocalDate first, LocalDate last) {
        if (start.isAfter(last)) {
            return null;
        }
        Settled now = settled;
        if (end != null && isGoneFirst()) {
            return end.isAfter(last) ? carried(last) : end.isBefore(first) ? null : "GONE";
        }
        if (now == null || now.day().isAfter(last)) {
            return carried(last);
        }
        if (!now.day().isBefore(first)) {
            return now.code() == null ? "REPORTED" : "EXCLUDED " + now.code();
        }
        boolean returned = now.code() == null && end != null && !end.isBefore(first) && !end.isAfter(last);
        return returned ? "RETURNED" : null;
    }

    private String carried(LocalDate last) {
        return waits.stream()
                .filter(wait -> wait.met() == null || wait.met().isAfter(last))
                .findFirst()
                .map(wait -> "CARRIED " + wait.code())
                .orElse("CARRIED");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
