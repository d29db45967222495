package org.deadwax.server.charts.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.Page;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.charts.ChartReports;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.PeriodLives;
import org.deadwax.server.charts.WantedUnits;
import org.deadwax.server.charts.Who;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A label's periods and reports. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}")
class ChartReportController {

    private final Charts charts;
    private final ChartReports reports;
    private final PeriodLives lives;

    ChartReportController(Charts charts, ChartReports reports, PeriodLives lives) {
        this.charts = charts;
        this.reports = reports;
        this.lives = lives;
    }

    @GetMapping("/periods")
    List<ChartPeriod> periods(
            @PathVariable UUID label,
            @PathVariable String chart,
            @RequestParam(defaultValue = "week") String kind,
            @RequestParam(defaultValue = "26") int limit) {
        Access access = Access.current();
        try {
            return reports.periods(
                    access.labelId(), charts.chart(chart), PeriodKind.of(kind), Math.clamp(limit, 1, 200));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("kind", String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/reports/{period}")
    ChartReport report(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return reports.report(Access.current().labelId(), charts.period(chart, period));
    }

    /** @param release all when left out */
    @GetMapping("/reports/{period}/equation")
    ReportingEquation equation(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID release) {
        return reports.equation(Access.current().labelId(), charts.period(chart, period), release);
    }

    /**
     * @param state of {@link UnitDecision}, or ORDERED or CARRIED_IN for those rows of the equation
     * @param q part of an order's name, or of a UPC or ISRC
     */
    @GetMapping("/reports/{period}/units")
    Page<UnitDecision> units(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID release,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        return reports.units(
                Access.current().labelId(),
                charts.period(chart, period),
                new WantedUnits(state, code, release, q),
                paging);
    }

    @PostMapping("/reports/{period}/close")
    ChartReport close(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return reports.close(Access.current().labelId(), charts.period(chart, period), Who.asking());
    }

    @GetMapping("/reports/{period}/life")
    PeriodLife life(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return lives.life(Access.current().labelId(), charts.period(chart, period));
    }
}
