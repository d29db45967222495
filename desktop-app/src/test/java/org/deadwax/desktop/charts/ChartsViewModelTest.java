package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsViewModelTest {

    private static final UUID LABEL = UUID.fromString("01932c4e-0000-7000-8000-000000000001");
    private static final String LAST_WEEK = "week-2026-11-19";

    private final ChartWeek server = new ChartWeek();

    private ChartsViewModel charts(String now) {
        return charts(now, true);
    }

    private ChartsViewModel charts(String now, boolean mayClose) {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server),
                LABEL,
                Background.inline(),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                mayClose);
        charts.refresh();
        return charts;
    }

    private static String period(ChartsViewModel charts) {
        return Objects.requireNonNull(charts.choice().periodProperty().get()).key();
    }

    @Test
    void opensWithThePeriodWhoseFileIsDueNext() {
        assertThat(period(charts("2026-11-20T07:14:00Z"))).isEqualTo(LAST_WEEK);
        assertThat(period(charts("2026-11-20T18:30:00Z"))).isEqualTo("week-2026-11-26");
    }

    @Test
    void turnsThroughThePeriodsAndStopsAtTheirEnds() {
        ChartsViewModel charts = charts("2026-11-20T07:14:00Z");
        charts.choice().turn(true);
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        charts.choice().turn(true);
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        assertThat(charts.choice().canTurn(true)).isFalse();
        assertThat(charts.choice().canTurn(false)).isTrue();
    }

    @Test
    void anotherChartAsksForItsOwnPeriods() {
        ChartsViewModel charts = charts("2026-11-20T07:14:00Z");
        charts.choice().chartProperty().set(ChartWeek.PHYSICAL);
        charts.choice().kindProperty().set(PeriodKind.DAY);
        assertThat(server.asked).contains("weeks of US_PHYSICAL", "report US_PHYSICAL " + LAST_WEEK);
        assertThat(server.asked).contains("days of US_PHYSICAL");
    }

    @Test
    void theReleaseWithMostOrdersComesFirstAndARowOpensItsUnits() {
        ChartsViewModel charts = charts("2026-11-20T07:14:00Z");
        assertThat(charts.releases().getFirst().title()).isEqualTo("Kindling Season");
        assertThat(charts.releaseProperty().get()).isEqualTo(ChartWeek.KINDLING);
        assertThat(charts.steps().getLast().after()).isEqualTo(4_278);
        assertThat(Objects.requireNonNull(charts.stepProperty().get()).code()).isEqualTo("NO_ADDRESS");

        charts.stepProperty().set(charts.steps().get(4));
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED NOT_REDEEMED");
        assertThat(charts.units().items()).hasSize(5);
        charts.units().showMore();
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED NOT_REDEEMED after 5");
        assertThat(charts.units().items()).hasSize(10);
        assertThat(charts.units().moreProperty().get()).isFalse();
    }

    @Test
    void closesAnEndedPeriodOnce() {
        ChartsViewModel charts = charts("2026-11-20T07:14:00Z");
        assertThat(charts.closeBlockedProperty().get()).isEmpty();
        charts.close();
        assertThat(server.asked).contains("close " + LAST_WEEK);
        assertThat(charts.closeBlockedProperty().get()).isEqualTo("Closed on Fri 20 Nov 02:14 Eastern.");
        assertThat(charts.noticeProperty().get()).contains("is closed");
        server.asked.clear();
        charts.close();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void saysWhyAPeriodCannotBeClosed() {
        ChartsViewModel running = charts("2026-11-20T07:14:00Z");
        running.choice().turn(false);
        assertThat(running.closeBlockedProperty().get())
                .isEqualTo("Can be closed from Thu 26 Nov 24:00 Eastern on, when the period has ended.");
        assertThat(charts("2026-11-20T07:14:00Z", false).closeBlockedProperty().get())
                .isEqualTo("Only an owner or a manager closes a period.");
        server.blocked = true;
        ChartsViewModel blocked = charts("2026-11-20T07:14:00Z");
        assertThat(blocked.closeBlockedProperty().get()).isEqualTo("2 findings block the file.");
        assertThat(blocked.saveBlockedProperty().get()).isEqualTo("2 findings block the file.");
        assertThat(blocked.badgeProperty().get().count()).isEqualTo(2);
    }

    @Test
    void savesTheFileAsTheServerMadeIt(@TempDir Path folder) throws IOException {
        ChartsViewModel charts = charts("2026-11-20T07:14:00Z");
        Path file = folder.resolve("DWLMD.txt");
        Files.writeString(file, "of last week");
        charts.save(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(ChartWeek.FILE);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        charts.save(folder.resolve("no such folder").resolve("DWLMD.txt"));
        assertThat(charts.noticeProperty().get()).contains("no such folder");
    }

    @Test
    void whatCannotBeHadIsSaid() {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(new Object() {
                    @SuppressWarnings("unused")
                    java.util.List<org.deadwax.model.Chart> charts() {
                        throw new IllegalStateException("No answer from deadwax.example: it took too long.");
                    }
                }),
                LABEL,
                Background.inline(),
                Clock.systemUTC(),
                true);
        charts.refresh();
        assertThat(charts.choice().loadProperty().get()).isInstanceOf(Load.Failed.class);
    }
}
