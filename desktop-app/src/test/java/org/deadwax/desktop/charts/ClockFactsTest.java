package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.junit.jupiter.api.Test;

class ClockFactsTest {

    private static final UUID LABEL = UUID.fromString("01932c4e-0000-7000-8000-000000000001");
    private static final Figures FIGURES = new Figures(ZoneId.of("America/New_York"));

    private final ChartWeek server = new ChartWeek();

    private ClockFacts facts(int week, String now) {
        Week shown = new Week(Answers.of(server), LABEL, Background.inline());
        shown.show(server.periods(LABEL, "US_DIGITAL", "week").get(week));
        return Objects.requireNonNull(ClockFacts.of(shown, Instant.parse(now), FIGURES));
    }

    @Test
    void aRunningWeekCountsDownToItsCutOffAndSaysWhatIsPending() {
        ClockFacts facts = facts(0, "2026-11-20T07:14:00Z");
        assertThat(facts.due()).isEqualTo("Cut-off Thu 26 Nov, 24:00 Eastern");
        assertThat(facts.left()).isEqualTo("6 d 21 h");
        assertThat(facts.tone()).isEqualTo(Tone.WARNING);
        assertThat(facts.rows())
                .extracting(ClockFacts.Row::kind, ClockFacts.Row::figure)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(ClockFacts.Kind.PENDING, "612 units"),
                        org.assertj.core.api.Assertions.tuple(ClockFacts.Kind.PENDING, "84 units"),
                        org.assertj.core.api.Assertions.tuple(ClockFacts.Kind.FULFILMENTS, "done by Fri 20 Nov 04:20"),
                        org.assertj.core.api.Assertions.tuple(ClockFacts.Kind.PROJECTION, "21,400–28,700"),
                        org.assertj.core.api.Assertions.tuple(ClockFacts.Kind.APPROVAL, "1 due"));
        assertThat(facts.rows().get(3).sentence()).startsWith("About 24,900 at the end, from 9,412 so far.");
    }

    @Test
    void anEndedWeekCountsDownToItsFile() {
        ClockFacts facts = facts(1, "2026-11-20T07:14:00Z");
        assertThat(facts.due()).isEqualTo("File due today 13:00 Eastern");
        assertThat(facts.left()).isEqualTo("10 h 46 min");
        assertThat(facts.tone()).isEqualTo(Tone.ACCENT);
        server.blocked = true;
        assertThat(facts(1, "2026-11-20T07:14:00Z").tone()).isEqualTo(Tone.DANGER);
        server.blocked = false;
        ClockFacts late = facts(1, "2026-11-20T18:30:00Z");
        assertThat(late.left()).isEqualTo("30 min late");
        assertThat(late.tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void whatIsSentIsDoneUnlessItWasADryRun() {
        server.submissions.add(ChartWeek.submission("SFTP", "SENT", null));
        assertThat(facts(1, "2026-11-20T07:30:00Z").left()).isEqualTo("Sent Fri 20 Nov 02:17");
        assertThat(facts(1, "2026-11-20T07:30:00Z").tone()).isEqualTo(Tone.SUCCESS);
        server.submissions.set(0, ChartWeek.submission("DRY_RUN", "DRY", null));
        assertThat(facts(1, "2026-11-20T07:14:00Z").left()).isEqualTo("10 h 46 min");
    }

    @Test
    void aNewReporterSeesItsWeeks() {
        server.newReporter = true;
        assertThat(facts(1, "2026-11-20T07:14:00Z").rows())
                .extracting(ClockFacts.Row::figure)
                .containsExactly("2 of 4 weeks");
    }
}
