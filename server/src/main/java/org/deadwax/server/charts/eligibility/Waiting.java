package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.calendar.TrackingChart.Placed;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleRow;
import org.deadwax.server.sales.UnitEventKind;
import org.jspecify.annotations.Nullable;

/** The rules that let a unit wait: until the street date, the parcel, the redemption, a rate. */
final class Waiting {

    /**
     * The day on which a rule no longer keeps a unit waiting, not before {@code start}; null while it does.
     *
     * @param period of the chart and kind that asks: what was undone within one such period never was
     */
    @Nullable
    LocalDate met(Rule rule, Sold sold, LocalDate start, Period period, ClosedPeriods closed) {
        return switch (rule.code()) {
            case "PRE_ORDER" ->
                applies(rule, sold, start) ? later(start, sold.product().streetDate()) : start;
            case "NOT_SHIPPED" ->
                !sold.digital() && ships(sold.chart()) && applies(rule, sold, start)
                        ? shipped(rule, sold, start, period, closed)
                        : start;
            case "NOT_REDEEMED" ->
                sold.digital() && sold.chart().asksFor(Placed.REDEEMED) && applies(rule, sold, start)
                        ? redeemed(sold, start, closed)
                        : start;
            case "NO_RATE" -> sold.price() == null && applies(rule, sold, start) ? null : start;
            default -> throw new IllegalStateException("No code speaks for the waiting rule " + rule.code() + ".");
        };
    }

    private static @Nullable LocalDate shipped(
            Rule rule, Sold sold, LocalDate start, Period period, ClosedPeriods closed) {
        Parcel parcel = new Parcel(
                sold.chart(),
                closed,
                row(rule, sold, start).map(row -> row.figure("graceDays", 0)).orElse(0),
                day -> sold.chart().asksFor(Placed.SCANNED)
                        && row(rule, sold, day).map(RuleRow::scanned).orElse(false));
        List<Span> spans = parcel.spans(sold.unit().events());
        for (Span span : spans) {
            LocalDate placed = later(start, span.start());
            if (span.end() == null
                    || span.end()
                            .isAfter(sold.chart().period(period.kind(), placed).last())) {
                return placed;
            }
        }
        return null;
    }

    private static boolean ships(TrackingChart chart) {
        return chart.asksFor(Placed.SHIPPED) || chart.asksFor(Placed.FULFILLED);
    }

    private static @Nullable LocalDate redeemed(Sold sold, LocalDate start, ClosedPeriods closed) {
        return sold.unit().events().stream()
                .filter(event -> event.kind() == UnitEventKind.REDEEMED)
                .map(event -> later(start, closed.counted(sold.chart().dayOf(event.at()), event.seq())))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean applies(Rule rule, Sold sold, LocalDate day) {
        return row(rule, sold, day).isPresent();
    }

    private static Optional<RuleRow> row(Rule rule, Sold sold, LocalDate day) {
        return rule.row(
                day, sold.chart().territory(), sold.format(), sold.product().trackCount());
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
