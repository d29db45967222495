package org.deadwax.server.charts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.deadwax.server.charts.ChartExports;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.WantedUnits;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables of a report as files: whoever saves them saves the same bytes. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/reports/{period}/export")
class ChartExportController {

    private final Charts charts;
    private final ChartExports exports;

    ChartExportController(Charts charts, ChartExports exports) {
        this.charts = charts;
        this.exports = exports;
    }

    /**
     * @param what equation, units, week or equivalents
     * @param as csv, xlsx or pdf
     * @param state and {@code code}, {@code release}, {@code q}: of the units, as in their list
     */
    @GetMapping
    void export(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestParam String what,
            @RequestParam(defaultValue = "csv") String as,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID release,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        ChartExports.Export export = exports.export(
                Access.current().labelId(),
                charts.period(chart, period),
                what,
                as,
                new WantedUnits(state, code, release, q));
        response.setContentType(export.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName())
                        .build()
                        .toString());
        export.bytes().write(response.getOutputStream());
    }
}
