package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.UnitEvent;
import org.jspecify.annotations.Nullable;

/** When a unit was on its way: shipped, and scanned by the carrier where a rule asks for that. */
final class Parcel {

    private final TrackingChart chart;
    private final ClosedPeriods closed;
    private final int graceDays;
    private final Predicate<LocalDate> needsScan;

    /**
     * @param graceDays after a week in which a carrier's scan still counts for a parcel that was shipped in that week
     * @param needsScan by the day of shipment
     */
    Parcel(TrackingChart chart, ClosedPeriods closed, int graceDays, Predicate<LocalDate> needsScan) {
        this.chart = chart;
        this.closed = closed;
        this.graceDays = graceDays;
        this.needsScan = needsScan;
    }

    /** Shipments and scans may be known in any order; only a parcel's cancellation parts them. */
    List<Span> spans(List<UnitEvent> events) {
        List<Span> spans = new ArrayList<>();
        List<UnitEvent> shipped = new ArrayList<>();
        List<UnitEvent> scanned = new ArrayList<>();
        for (UnitEvent event : events) {
            switch (event.kind()) {
                case SHIPPED -> shipped.add(event);
                case SCANNED -> scanned.add(event);
                case UNSHIPPED -> {
                    LocalDate placed = placed(shipped, scanned);
                    if (placed != null) {
                        spans.add(new Span(placed, closed.counted(chart.dayOf(event.at()), event.seq())));
                    }
                    shipped.clear();
                    scanned.clear();
                }
                default -> {}
            }
        }
        LocalDate placed = placed(shipped, scanned);
        if (placed != null) {
            spans.add(new Span(placed, null));
        }
        return spans;
    }

    private @Nullable LocalDate placed(List<UnitEvent> shipped, List<UnitEvent> scanned) {
        @Nullable LocalDate first = null;
        for (UnitEvent shipment : shipped) {
            LocalDate shipDay = chart.dayOf(shipment.at());
            if (!needsScan.test(shipDay)) {
                first = earlier(first, closed.counted(shipDay, shipment.seq()));
                continue;
            }
            for (UnitEvent scan : scanned) {
                LocalDate day = placed(shipDay, chart.dayOf(scan.at()));
                first = earlier(first, closed.counted(day, Math.max(shipment.seq(), scan.seq())));
            }
        }
        return first;
    }

    /** The later of the two, but a scan within the grace after the week of shipment still counts on that week's last day. */
    private LocalDate placed(LocalDate shipDay, LocalDate scanDay) {
        LocalDate weekEnd = chart.week(shipDay).last();
        if (scanDay.isAfter(weekEnd) && !scanDay.isAfter(weekEnd.plusDays(graceDays))) {
            return weekEnd;
        }
        return scanDay.isAfter(shipDay) ? scanDay : shipDay;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
