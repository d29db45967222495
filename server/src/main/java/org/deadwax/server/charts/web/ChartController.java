package org.deadwax.server.charts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.deadwax.model.Chart;
import org.deadwax.model.PriceMinimum;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is the same for every label. */
@RestController
@RequestMapping("/api/charts")
class ChartController {

    private final Charts charts;
    private final MinimumPrices minimumPrices;
    private final Clock clock;

    ChartController(Charts charts, MinimumPrices minimumPrices, Clock clock) {
        this.charts = charts;
        this.minimumPrices = minimumPrices;
        this.clock = clock;
    }

    @GetMapping
    List<Chart> charts() {
        return charts.all();
    }

    /** @param date today in the US digital chart's zone when left out */
    @GetMapping("/price-minimums")
    List<PriceMinimum> priceMinimums(
            @RequestParam(defaultValue = "US") String territory,
            @RequestParam(required = false) @Nullable LocalDate date) {
        LocalDate day = date == null ? charts.chart("US_DIGITAL").dayOf(clock.instant()) : date;
        return minimumPrices.all(day, territory);
    }
}
