package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsViewModelTest {

    private static final UUID LABEL = UUID.fromString("01932c4e-0000-7000-8000-000000000001");
    private static final String NOW = "2026-11-20T07:14:00Z";
    private static final String LAST_WEEK = "week-2026-11-19";

    private final ChartWeek server = new ChartWeek();
    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();

    private ChartsViewModel charts(String now) {
        return charts(now, true);
    }

    private ChartsViewModel charts(String now, boolean mayClose) {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server),
                LABEL,
                Background.inline(),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                tasks,
                mayClose);
        charts.refresh();
        return charts;
    }

    private static String period(ChartsViewModel charts) {
        return Objects.requireNonNull(charts.choice().periodProperty().get()).key();
    }

    @Test
    void opensWithThePeriodWhoseFileIsDueNext() {
        assertThat(period(charts(NOW))).isEqualTo(LAST_WEEK);
        assertThat(period(charts("2026-11-20T18:30:00Z"))).isEqualTo("week-2026-11-26");
    }

    @Test
    void turnsThroughThePeriodsAndStopsAtTheirEnds() {
        ChartsViewModel charts = charts(NOW);
        charts.choice().turn(true);
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        charts.choice().turn(true);
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        assertThat(charts.choice().canTurn(true)).isFalse();
        assertThat(charts.choice().canTurn(false)).isTrue();
    }

    @Test
    void anotherChartAsksForItsOwnPeriods() {
        ChartsViewModel charts = charts(NOW);
        charts.choice().chartProperty().set(ChartWeek.PHYSICAL);
        charts.choice().kindProperty().set(PeriodKind.DAY);
        assertThat(server.asked).contains("weeks of US_PHYSICAL", "report US_PHYSICAL " + LAST_WEEK);
        assertThat(server.asked).contains("days of US_PHYSICAL");
    }

    @Test
    void theReleaseWithMostOrdersComesFirstAndARowOpensItsUnits() {
        ChartsViewModel charts = charts(NOW);
        EquationChoice equation = charts.equation();
        assertThat(equation.releases().getFirst().title()).isEqualTo("Kindling Season");
        assertThat(equation.releaseProperty().get()).isEqualTo(ChartWeek.KINDLING);
        assertThat(equation.steps().getLast().after()).isEqualTo(4_278);
        assertThat(Objects.requireNonNull(equation.stepProperty().get()).code()).isEqualTo("NO_ADDRESS");

        equation.stepProperty().set(equation.steps().get(4));
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED NOT_REDEEMED");
        assertThat(charts.units().items()).hasSize(5);
        charts.units().showMore();
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED NOT_REDEEMED after 5");
        assertThat(charts.units().items()).hasSize(10);
        assertThat(charts.units().moreProperty().get()).isFalse();
    }

    @Test
    void aSearchLooksAmongAllUnitsAndLeavesTheRowWhereItWas() {
        ChartsViewModel charts = charts(NOW);
        charts.units().searchProperty().set("19902");
        assertThat(server.asked.getLast()).isEqualTo("units null null with 19902");
        charts.units().searchProperty().set("");
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED NO_ADDRESS");
    }

    @Test
    void allReleasesTogetherStayChosenWhenTheReportIsReadAgain() {
        ChartsViewModel charts = charts(NOW);
        charts.equation().releaseProperty().set(null);
        assertThat(Objects.requireNonNull(charts.equation().equation()).ordered())
                .isEqualTo(8_163);
        charts.refresh();
        assertThat(charts.equation().releaseProperty().get()).isNull();
    }

    @Test
    void comparesWithTheWeekBeforeOnlyWhenAsked() {
        ChartsViewModel charts = charts(NOW);
        EquationChoice equation = charts.equation();
        assertThat(server.asked).doesNotContain("report US_DIGITAL week-2026-11-12");
        assertThat(equation.before(equation.steps().getFirst())).isNull();
        equation.comparingProperty().set(true);
        assertThat(server.asked).contains("report US_DIGITAL week-2026-11-12");
        assertThat(equation.before(equation.steps().getFirst())).isEqualTo(3_912);
        assertThat(equation.before(equation.steps().get(1))).isEqualTo(-22);
        assertThat(equation.before(equation.releases().getFirst())).isEqualTo(2_997);
    }

    @Test
    void goesToTheWeekOfADayAlsoToOneThatIsNotListed() {
        ChartsViewModel charts = charts(NOW);
        charts.choice().jump(LocalDate.of(2026, 11, 9));
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        charts.choice().jump(LocalDate.of(2026, 11, 1));
        assertThat(period(charts)).isEqualTo("week-2026-11-05");
        charts.refresh();
        assertThat(period(charts)).as("stays after a refresh").isEqualTo("week-2026-11-05");
        assertThat(charts.choice().canTurn(true)).isFalse();
        charts.choice().turn(false);
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        charts.choice().jump(LocalDate.of(2027, 3, 1));
        assertThat(period(charts)).as("what is to come has no report").isEqualTo("week-2026-11-12");
    }

    @Test
    void aLinkOpensAPeriod() {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server),
                LABEL,
                Background.inline(),
                Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC),
                tasks,
                true);
        charts.open("US_PHYSICAL week-2026-11-12");
        charts.refresh();
        assertThat(period(charts)).isEqualTo("week-2026-11-12");
        assertThat(Objects.requireNonNull(charts.choice().chartProperty().get()).code())
                .isEqualTo("US_PHYSICAL");
    }

    @Test
    void closesAnEndedWeekAndSendsItsFileOnce() {
        server.sftp = true;
        ChartsViewModel charts = charts(NOW);
        assertThat(charts.file().sendBlockedProperty().get()).isEmpty();
        charts.file().writeAndSend();
        assertThat(server.asked).containsSubsequence("close " + LAST_WEEK, "submit SFTP");
        assertThat(charts.noticeProperty().get()).isEqualTo("DWLMD.txt is written and on its way.");
        assertThat(charts.file().sendBlockedProperty().get()).isEqualTo("On its way since Fri 20 Nov 02:16 Eastern.");
        server.asked.clear();
        charts.file().writeAndSend();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aFileThatLeavesByHandIsSavedThenMarked() {
        ChartsViewModel charts = charts(NOW);
        List<String> toSave = new ArrayList<>();
        charts.file().toSave().subscribe(name -> toSave.add(name));
        charts.file().writeAndSend();
        assertThat(server.asked).contains("close " + LAST_WEEK).doesNotContain("submit BY_HAND");
        assertThat(toSave).last().isEqualTo("DWLMD.txt");
        server.versions.add(ChartWeek.version(1, "first version", "2026-11-20T07:15:00Z"));
        charts.week().again();
        assertThat(charts.file().waitsToBeHandedOver()).isTrue();
        charts.file().handedOver();
        assertThat(server.asked).contains("submit BY_HAND");
        assertThat(charts.file().waitsToBeHandedOver()).isFalse();
    }

    @Test
    void aDryRunIsToldAsOne() {
        server.sftp = true;
        server.dry = true;
        ChartsViewModel charts = charts(NOW);
        assertThat(charts.file().way()).isEqualTo("DRY_RUN");
        charts.file().writeAndSend();
        assertThat(server.asked).contains("submit DRY_RUN");
    }

    @Test
    void saysWhyTheFileCannotBeSent() {
        ChartsViewModel running = charts(NOW);
        running.choice().turn(false);
        assertThat(running.file().sendBlockedProperty().get())
                .isEqualTo("Can be closed from Thu 26 Nov 24:00 Eastern on, when the period has ended.");
        assertThat(charts(NOW, false).file().sendBlockedProperty().get())
                .isEqualTo("Only an owner or a manager closes a period.");
        server.blocked = true;
        ChartsViewModel blocked = charts(NOW);
        assertThat(blocked.file().sendBlockedProperty().get()).isEqualTo("2 findings block the file.");
        assertThat(blocked.file().saveBlockedProperty().get()).isEqualTo("2 findings block the file.");
        assertThat(blocked.badgeProperty().get().count()).isEqualTo(2);
    }

    @Test
    void aFindingIsLeftOutForAReasonAndTakenBack() {
        server.blocked = true;
        ChartsViewModel charts = charts(NOW);
        ChartReport.Finding finding =
                Objects.requireNonNull(charts.week().report.value()).findings().getLast();
        charts.file().leaveOut(finding, "The UPC is being corrected by the distributor");
        assertThat(server.asked).contains("leave out NO_UPC: The UPC is being corrected by the distributor");
        assertThat(charts.file().sendBlockedProperty().get()).isEmpty();
        charts.file()
                .takeBack(
                        Objects.requireNonNull(charts.week().overrides.value()).getFirst());
        assertThat(server.asked).contains("take back");
    }

    @Test
    void aFileIsCorrectedForAReason() {
        server.versions.add(ChartWeek.version(1, "first version", "2026-11-20T07:15:00Z"));
        ChartsViewModel charts = charts(NOW);
        assertThat(charts.file().correctBlockedProperty().get()).isEmpty();
        charts.file().draftCorrection();
        assertThat(charts.file().correctionProperty().get().value()).isNotNull();
        charts.file().correct("Wrong ISRC");
        assertThat(server.asked).contains("correct: Wrong ISRC");
        assertThat(charts.file().correctionProperty().get()).isInstanceOf(Load.Idle.class);
        charts.file().showChanges(2);
        assertThat(charts.file().changesProperty().get().value()).isEqualTo(ChartWeek.CHANGES);
    }

    @Test
    void aTableIsWrittenWholeAndItsTaskGoes(@TempDir Path folder) throws IOException {
        ChartsViewModel charts = charts(NOW);
        ChartPeriod shown =
                Objects.requireNonNull(charts.choice().periodProperty().get());
        TableExports.Table table = new TableExports.Table("units", "xlsx", "EXCLUDED", "FREE", null, null);
        assertThat(table.fileName(shown)).isEqualTo("US_DIGITAL week-2026-11-19 units FREE.xlsx");
        Path file = folder.resolve(table.fileName(shown));
        charts.exports().save(shown, table, file);
        assertThat(server.asked).contains("export units as xlsx EXCLUDED FREE");
        charts.exports().save(shown, new TableExports.Table("units", "csv", null, null, null, "#102"), file);
        assertThat(server.asked).contains("export units as csv null null #102");
        assertThat(Files.readAllBytes(file)).isEqualTo(ChartWeek.FILE);
        assertThat(charts.noticeProperty().get()).contains(file.toString());
        assertThat(tasks).isEmpty();
    }

    @Test
    void savesTheFileAsTheServerMadeIt(@TempDir Path folder) throws IOException {
        ChartsViewModel charts = charts(NOW);
        Path file = folder.resolve("DWLMD.txt");
        Files.writeString(file, "of last week");
        charts.file().save(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(ChartWeek.FILE);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        charts.file().save(folder.resolve("no such folder").resolve("DWLMD.txt"));
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
                tasks,
                true);
        charts.refresh();
        assertThat(charts.choice().loadProperty().get()).isInstanceOf(Load.Failed.class);
    }
}
