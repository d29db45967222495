package org.deadwax.server.charts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.deadwax.model.Chart;
import org.deadwax.model.Format;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is the same for every label. */
@RestController
@RequestMapping("/api/charts")
class ChartController {

    private final Charts charts;
    private final MinimumPrices minimumPrices;
    private final ReportFormats formats;
    private final Clock clock;

    ChartController(Charts charts, MinimumPrices minimumPrices, ReportFormats formats, Clock clock) {
        this.charts = charts;
        this.minimumPrices = minimumPrices;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping
    List<Chart> charts() {
        return charts.all();
    }

    /** Built in and plugins; those that cannot be used say why. */
    @GetMapping("/formats")
    List<ReportFormatInfo> formats() {
        return formats.shown();
    }

    /**
     * What a unit must have cost at least to count.
     *
     * @param day of the order, in the chart's zone; today when left out
     * @param tracks of the release: two at most make a physical product a single; when left out it is an album
     */
    @GetMapping("/{chart}/price-minimum")
    PriceMinimum priceMinimum(
            @PathVariable String chart,
            @RequestParam Format format,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int tracks) {
        TrackingChart asked = charts.chart(chart);
        LocalDate on = day == null ? asked.dayOf(clock.instant()) : day;
        return minimumPrices
                .minimum(on, asked.territory(), format, tracks)
                .orElseThrow(() -> ProblemException.notFound(
                        "No minimum price is known for " + format + " in " + asked.name() + " on " + on + "."));
    }
}
