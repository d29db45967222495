package org.deadwax.server.charts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Product;
import org.deadwax.server.catalog.ChartPrices;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.springframework.stereotype.Component;

/** Tells the catalogue of prices below the minimum of a territory's charts, each territory once. */
@Component
class PricesTooLow implements ChartPrices {

    private final Charts charts;
    private final MinimumPrices minimums;
    private final Clock clock;

    PricesTooLow(Charts charts, MinimumPrices minimums, Clock clock) {
        this.charts = charts;
        this.minimums = minimums;
        this.clock = clock;
    }

    @Override
    public List<TooLow> tooLow(Product product, int tracks) {
        Format counted = product.format().bundle() && product.carrier() != null ? product.carrier() : product.format();
        Map<String, TrackingChart> byTerritory = new LinkedHashMap<>();
        charts.tracked().stream()
                .filter(chart -> chart.formats().contains(counted))
                .forEach(chart -> byTerritory.putIfAbsent(chart.territory(), chart));
        List<TooLow> found = new ArrayList<>();
        byTerritory.forEach((territory, chart) -> minimums.minimum(
                        chart.dayOf(clock.instant()),
                        territory,
                        product.format(),
                        tracks,
                        product.discs() == null ? 1 : product.discs())
                .ifPresent(minimum -> below(product, minimum, territory, found)));
        return found;
    }

    private static void below(Product product, PriceMinimum minimum, String territory, List<TooLow> found) {
        for (Money price : product.payWhatYouWant() ? product.minimums() : product.prices()) {
            Money least = minimum.minimum();
            if (price.currency().equals(least.currency()) && price.minor() < least.minor()) {
                found.add(new TooLow(
                        price,
                        least,
                        "“" + product.title() + "” at " + price + " counts for no chart in " + territory + ": "
                                + minimum.sentence()));
            }
        }
    }
}
