package org.deadwax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Truth;
import org.deadwax.simulator.UnitTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo is worth its green only because it goes red: each figure is off by one in turn. */
class ReckoningTest {

    @TempDir
    private Path directory;

    @Test
    void aNightThatAgrees() throws IOException {
        assertThat(wrong(equation(10, 1, 1, 2, 6), 6, 8, 3)).isEmpty();
    }

    @Test
    void anEquationThatDoesNotBalance() throws IOException {
        assertThat(wrong(equation(10, 1, 1, 1, 6), 6, 8, 3))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("The equation of US Digital does not balance"))
                .anySatisfy(line -> assertThat(line).startsWith("The sum of both charts does not balance"));
    }

    @Test
    void everyOtherFigureThatIsOffByOne() throws IOException {
        assertThat(wrong(equation(10, 1, 1, 2, 6), 5, 8, 3))
                .singleElement()
                .asString()
                .startsWith("lines in d3.txt: 6");
        assertThat(wrong(equation(10, 1, 1, 2, 6), 6, 7, 3))
                .singleElement()
                .asString()
                .startsWith("units on the live screen: 8");
        assertThat(wrong(equation(10, 1, 1, 2, 6), 6, 8, 2))
                .singleElement()
                .asString()
                .startsWith("masters accepted");
    }

    @Test
    void aWeekAbroadThatNobodyIsInOrWhoseFileIsShort() throws IOException {
        Path table = Files.writeString(directory.resolve("uk.csv"), "reporter,territory\r\n" + "LOWM,GB\r\n".repeat(6));

        assertThat(Reckoning.disagreementsAbroad(List.of(abroad(equation(10, 1, 1, 2, 6), table))))
                .isEmpty();
        assertThat(Reckoning.disagreementsAbroad(List.of(abroad(equation(9, 1, 1, 2, 5), table))))
                .singleElement()
                .asString()
                .startsWith("lines in uk.csv: 5");
        assertThat(Reckoning.disagreementsAbroad(List.of(abroad(
                        equation(10, 1, 1, 8, 0), Files.writeString(directory.resolve("none.csv"), "reporter\r\n")))))
                .singleElement()
                .asString()
                .startsWith("The week of UK has nobody in it");
    }

    @Test
    void aClosedWeekWithoutACodeOrAReturn() throws IOException {
        Path file = Files.writeString(directory.resolve("d3.txt"), "");
        assertThat(Reckoning.codesThatAreMissing(
                        List.of(new ChartFiles(chart("US_DIGITAL", "D3"), report(equation(10, 1, 1, 2, 6), 6), file))))
                .contains(
                        "In the closed week of US_DIGITAL no unit is excluded as BULK_DIGITAL.",
                        "In the closed week of US_DIGITAL nothing comes back that was reported.")
                .doesNotContain("In the closed week of US_DIGITAL no unit is excluded as FREE.");
    }

    private static ChartFiles abroad(ReportingEquation equation, Path file) {
        return new ChartFiles(chart("UK", "OCC"), report(equation, 6), file);
    }

    private static ReportingEquation equation(
            long ordered, long cancelled, long refunded, long excluded, long reported) {
        return new ReportingEquation(
                0,
                ordered,
                cancelled,
                refunded,
                List.of(new Excluded("FREE", "Free", "Free.", "published", excluded)),
                List.of(),
                0,
                reported,
                0);
    }

    /** Against a store that sold 10 units and took 2 back, and three masters. */
    private List<String> wrong(ReportingEquation equation, int lines, long onScreen, long masters) throws IOException {
        Money revenue = Money.of("80.00", "USD");
        Truth truth = new Truth(
                10,
                0,
                10,
                10,
                new TreeMap<>(),
                0,
                new UnitTally(10, 1, 1, 0, 0, Money.of("100.00", "USD"), revenue),
                List.of());
        Delivery delivery = new Delivery(10, 10, 10, new TreeMap<>(), 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        Path file = Files.writeString(directory.resolve("d3.txt"), "D3 a line\r\n".repeat(lines));
        List<ChartFiles> charts = List.of(new ChartFiles(chart(), report(equation, lines), file));
        Summary summary = Reckoning.sum(delivery, truth, charts, masters, new long[0]);
        return Reckoning.disagreements(summary, List.of(truth), charts, new LiveTotal(onScreen, revenue), 3);
    }

    private static Chart chart() {
        return chart("US_DIGITAL", "US Digital", "D3");
    }

    private static Chart chart(String code, String format) {
        return chart(code, code, format);
    }

    private static Chart chart(String code, String name, String format) {
        return new Chart(
                code,
                name,
                "America/New_York",
                format,
                "US",
                "USD",
                DayOfWeek.THURSDAY,
                "week",
                List.of(),
                LocalTime.NOON,
                "published",
                "a test");
    }

    private static ChartReport report(ReportingEquation equation, int lines) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        ChartPeriod week = new ChartPeriod(
                "US_DIGITAL",
                "week",
                "week",
                day,
                day.plusDays(6),
                "America/New_York",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        return new ChartReport(week, 1, equation, List.of(), List.of(), "d3.txt", lines, "", List.of());
    }
}
