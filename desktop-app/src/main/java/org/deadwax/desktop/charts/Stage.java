package org.deadwax.desktop.charts;

import java.time.Instant;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;

/** How far a period is, as the steps over the screen. @param about a time or a number, may be empty */
record Stage(String title, String about, State state) {

    enum State {
        DONE,
        NOW,
        BLOCKED,
        LATER
    }

    static List<Stage> of(ChartReport report, Instant now) {
        ChartPeriod period = report.period();
        PeriodWords words = new PeriodWords(period);
        boolean ended = !now.isBefore(period.until());
        boolean closed = period.closedAt() != null;
        int findings = report.findings().size();
        return List.of(
                new Stage(
                        Texts.text("charts.stage.opened"),
                        words.opens(),
                        now.isBefore(period.from()) ? State.LATER : State.DONE),
                new Stage(
                        Texts.text(ended ? "charts.stage.ended" : "charts.stage.ends"),
                        words.ends(),
                        ended ? State.DONE : State.NOW),
                new Stage(
                        Texts.text("charts.stage.checking"),
                        findings == 0 ? "" : Texts.count("charts.blocks", findings, Integer.toString(findings)),
                        findings > 0 ? State.BLOCKED : closed ? State.DONE : ended ? State.NOW : State.LATER),
                new Stage(
                        Texts.text("charts.stage.closed"),
                        period.closedAt() == null ? "" : words.moment(period.closedAt()),
                        closed ? State.DONE : State.LATER),
                new Stage(
                        Texts.text("charts.stage.sent"),
                        Texts.text("charts.due", words.due(now)),
                        closed ? State.NOW : State.LATER));
    }
}
