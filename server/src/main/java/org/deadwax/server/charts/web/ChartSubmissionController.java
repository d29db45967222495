package org.deadwax.server.charts.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.model.SubmissionEdit;
import org.deadwax.server.charts.ChartSubmissions;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.Who;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files given to the compiler. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/reports/{period}/submissions")
class ChartSubmissionController {

    private final Charts charts;
    private final ChartSubmissions submissions;

    ChartSubmissionController(Charts charts, ChartSubmissions submissions) {
        this.charts = charts;
        this.submissions = submissions;
    }

    /** Newest first. */
    @GetMapping
    List<Submission> all(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return submissions.all(Access.current().labelId(), charts.period(chart, period));
    }

    @PostMapping
    Submission submit(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestBody SubmissionEdit edit) {
        Fields fields = new Fields();
        String way = fields.text("way", edit.way(), 20);
        fields.check();
        return submissions.submit(Access.current().labelId(), charts.period(chart, period), way, Who.asking());
    }

    @DeleteMapping("/{submission}")
    Submission cancel(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @PathVariable UUID submission) {
        return submissions.cancel(Access.current().labelId(), charts.period(chart, period), submission, Who.asking());
    }

    @PostMapping("/{submission}/answer")
    Submission answer(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @PathVariable UUID submission,
            @RequestBody SubmissionAnswer answer) {
        Fields fields = new Fields();
        String text = fields.text("text", answer.text(), 2_000);
        fields.check();
        return submissions.answer(
                Access.current().labelId(),
                charts.period(chart, period),
                submission,
                new SubmissionAnswer(answer.accepted(), text),
                Who.asking());
    }
}
