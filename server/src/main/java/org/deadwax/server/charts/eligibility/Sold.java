package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a chart looks at it.
 *
 * @param price paid for it in the chart's currency; null while no rate is known
 * @param orderedDay the chart's
 */
record Sold(
        TrackingChart chart,
        UnitHistory unit,
        ChartProduct product,
        @Nullable Money price,
        LocalDate orderedDay) {

    static Sold of(TrackingChart chart, UnitHistory unit, ChartProduct product) {
        return new Sold(chart, unit, product, priceIn(chart.currency(), unit), chart.dayOf(unit.orderedAt()));
    }

    /**
     * What the buyer saw, if that was the chart's currency, else the shop's money, if that is, else what the order's stored
     * rate made of it for a label of that currency.
     */
    private static @Nullable Money priceIn(String currency, UnitHistory unit) {
        if (unit.presentmentPaid().currency().equals(currency)) {
            return unit.presentmentPaid();
        }
        if (unit.paid().currency().equals(currency)) {
            return unit.paid();
        }
        Money label = unit.labelPaid();
        return label != null && label.currency().equals(currency) ? label : null;
    }

    boolean digital() {
        return product.format().digital();
    }

    Format format() {
        return product.format();
    }

    /** As a sentence names it: "the United States". */
    String country() {
        return Territory.name(chart.territory());
    }

    /** Whether the buyer is one of the chart's territory. */
    boolean inTerritory() {
        return switch (chart.buyer()) {
            case ZIP -> unit.usZip() != null;
            case COUNTRY -> in(unit.shippingCountry()) || in(unit.billingCountry());
            case CURRENCY -> unit.presentmentPaid().currency().equals(chart.currency());
        };
    }

    private boolean in(@Nullable String country) {
        return country != null && chart.countries().contains(country);
    }
}
