package org.deadwax.server.charts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileLine;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Page;
import org.deadwax.server.charts.ChartFiles;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.FileLines;
import org.deadwax.server.charts.Who;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.Paging;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file of a report, and every version of it. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/reports/{period}")
class ChartFileController {

    private static final int LONGEST_REASON = 500;

    private final Charts charts;
    private final ChartFiles files;
    private final FileLines lines;

    ChartFileController(Charts charts, ChartFiles files, FileLines lines) {
        this.charts = charts;
        this.files = files;
        this.lines = lines;
    }

    /** Straight into the response: a file may be of any size. */
    @GetMapping("/file")
    void file(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            HttpServletResponse response)
            throws IOException {
        send(files.file(Access.current().labelId(), charts.period(chart, period), Who.asking()), response);
    }

    @GetMapping("/file/lines")
    Page<FileLine> lines(
            @PathVariable UUID label, @PathVariable String chart, @PathVariable String period, Paging paging) {
        return lines.page(Access.current().labelId(), charts.period(chart, period), paging);
    }

    /** Newest first. */
    @GetMapping("/files")
    List<FileVersion> versions(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return files.all(Access.current().labelId(), charts.period(chart, period));
    }

    /** As it was written, to the byte. */
    @GetMapping("/files/{version}")
    void version(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @PathVariable int version,
            HttpServletResponse response)
            throws IOException {
        send(files.file(Access.current().labelId(), charts.period(chart, period), version), response);
    }

    /** Against the version before it. */
    @GetMapping("/files/{version}/changes")
    FileChanges changes(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @PathVariable int version) {
        return files.changes(Access.current().labelId(), charts.period(chart, period), version);
    }

    @GetMapping("/correction")
    CorrectionDraft draft(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return files.draft(Access.current().labelId(), charts.period(chart, period));
    }

    @PostMapping("/correction")
    FileVersion correct(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestBody CorrectionEdit edit) {
        Fields fields = new Fields();
        String reason = fields.text("reason", edit.reason(), LONGEST_REASON);
        fields.check();
        return files.correct(Access.current().labelId(), charts.period(chart, period), reason, Who.asking());
    }

    private static void send(ChartFiles.NamedFile file, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString());
        file.bytes().write(response.getOutputStream());
    }
}
