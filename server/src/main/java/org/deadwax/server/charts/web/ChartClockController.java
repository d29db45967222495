package org.deadwax.server.charts.web;

import java.util.UUID;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.model.WeekOfDays;
import org.deadwax.server.charts.ChartAgendas;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.CutOffClocks;
import org.deadwax.server.charts.ReporterCountdowns;
import org.deadwax.server.charts.TrackAlbums;
import org.deadwax.server.charts.WeeksOfDays;
import org.deadwax.server.platform.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is due, what waits, and how a period compares. */
@RestController
@RequestMapping("/api/labels/{label}/charts")
class ChartClockController {

    private final Charts charts;
    private final CutOffClocks clocks;
    private final ReporterCountdowns countdowns;
    private final ChartAgendas agendas;
    private final WeeksOfDays weeks;
    private final TrackAlbums albums;

    ChartClockController(
            Charts charts,
            CutOffClocks clocks,
            ReporterCountdowns countdowns,
            ChartAgendas agendas,
            WeeksOfDays weeks,
            TrackAlbums albums) {
        this.charts = charts;
        this.clocks = clocks;
        this.countdowns = countdowns;
        this.agendas = agendas;
        this.weeks = weeks;
        this.albums = albums;
    }

    @GetMapping("/agenda")
    ChartAgenda agenda(@PathVariable UUID label) {
        return agendas.agenda(Access.current().labelId());
    }

    @GetMapping("/{chart}/countdown")
    ReporterCountdown countdown(@PathVariable UUID label, @PathVariable String chart) {
        return countdowns.countdown(Access.current().labelId(), charts.chart(chart));
    }

    @GetMapping("/{chart}/reports/{period}/clock")
    CutOffClock clock(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return clocks.clock(Access.current().labelId(), charts.period(chart, period));
    }

    /** A week beside the sum of its days. */
    @GetMapping("/{chart}/reports/{period}/days")
    WeekOfDays days(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return weeks.compare(Access.current().labelId(), charts.period(chart, period));
    }

    @GetMapping("/{chart}/reports/{period}/equivalents")
    TrackEquivalents equivalents(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return albums.of(Access.current().labelId(), charts.period(chart, period));
    }
}
