package org.deadwax.server.charts;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.model.ChartReport;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.export.Table;
import org.deadwax.server.charts.export.Table.Column;
import org.springframework.stereotype.Component;

/** A report as tables. */
@Component
class ExportTables {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final PeriodLives lives;
    private final TrackAlbums albums;

    ExportTables(PeriodLives lives, TrackAlbums albums) {
        this.lives = lives;
        this.albums = albums;
    }

    /** Step by step, with what each excluded and carried row means; and by release. */
    List<Table> equation(ChartReport report) {
        return List.of(steps(report), releases(report));
    }

    /** What a manager mails: the equation, releases, findings and how far it is. */
    List<Table> week(UUID labelId, Period period, ChartReport report) {
        List<Table> tables = new ArrayList<>(equation(report));
        tables.add(equivalents(labelId, period));
        tables.add(new Table(
                "Findings",
                List.of(),
                List.of(
                        Column.text("Code"),
                        Column.number("Units"),
                        Column.sentence("Finding"),
                        Column.sentence("Way out")),
                row -> report.findings()
                        .forEach(finding -> row.accept(
                                new Object[] {finding.code(), finding.units(), finding.message(), finding.fix()}))));
        tables.add(life(period, lives.life(labelId, period)));
        return List.copyOf(tables);
    }

    private static List<String> notes(ChartReport report) {
        return List.of(
                report.period().chart() + ", " + report.period().name() + ": "
                        + report.period().firstDay() + " to " + report.period().lastDay() + ", "
                        + report.period().zone(),
                report.period().closedAt() == null
                        ? "It still runs: figures as of ledger batch " + report.asOfSeq() + "."
                        : "Closed at " + report.period().closedAt() + ".");
    }

    private static Table steps(ChartReport report) {
        ReportingEquation it = report.equation();
        return new Table(
                "Equation",
                notes(report),
                List.of(Column.text("Step"), Column.text("Code"), Column.number("Units"), Column.sentence("Meaning")),
                row -> {
                    row.accept(step("Carried in", "", it.carriedIn(), "Waited from earlier periods."));
                    row.accept(step("Ordered", "", it.ordered(), "Bought in this period."));
                    row.accept(step("Cancelled", "", -it.cancelled(), "Cancelled before they were reported."));
                    row.accept(step("Refunded", "", -it.refunded(), "Refunded before they were reported."));
                    for (Excluded excluded : it.excluded()) {
                        row.accept(step(
                                "Excluded",
                                excluded.code(),
                                -excluded.units(),
                                excluded.sentence() + " (" + excluded.certainty() + ")"));
                    }
                    for (Excluded carried : it.carried()) {
                        row.accept(step(
                                "Carried out",
                                carried.code(),
                                -carried.units(),
                                carried.sentence() + " (" + carried.certainty() + ")"));
                    }
                    row.accept(step("Reported", "", it.reported(), "Sales in the file."));
                    row.accept(step("Returned", "", -it.returned(), "Returns in the file."));
                    row.accept(step("Net", "", it.net(), "What the chart gets."));
                });
    }

    private static Object[] step(String name, String code, long units, String meaning) {
        return new Object[] {name, code, units, meaning};
    }

    private static Table releases(ChartReport report) {
        return new Table(
                "Releases",
                List.of(),
                List.of(
                        Column.text("Release"),
                        Column.text("Artist"),
                        Column.number("Carried in"),
                        Column.number("Ordered"),
                        Column.number("Cancelled"),
                        Column.number("Refunded"),
                        Column.number("Excluded"),
                        Column.number("Carried out"),
                        Column.number("Reported"),
                        Column.number("Returned"),
                        Column.number("Net")),
                row -> report.releases().forEach(release -> {
                    ReportingEquation it = release.equation();
                    row.accept(new Object[] {
                        release.title(),
                        release.artist(),
                        it.carriedIn(),
                        it.ordered(),
                        it.cancelled(),
                        it.refunded(),
                        it.excluded().stream().mapToLong(Excluded::units).sum(),
                        it.carriedOut(),
                        it.reported(),
                        it.returned(),
                        it.net()
                    });
                }));
    }

    Table units(Period period, Consumer<Consumer<Decision>> decisions) {
        return new Table(
                "Units",
                List.of(period.chart().name() + ", " + period.name() + ", times in "
                        + period.chart().zone()),
                List.of(
                        Column.text("Order"),
                        Column.text("Ordered at"),
                        Column.text("Artist"),
                        Column.text("Release"),
                        Column.text("Product"),
                        Column.text("UPC"),
                        Column.text("ISRC"),
                        Column.number("Unit"),
                        Column.number("Paid"),
                        Column.text("Currency"),
                        Column.text("ZIP"),
                        Column.text("State"),
                        Column.text("Code"),
                        Column.sentence("Why")),
                row -> decisions.accept(decision -> row.accept(new Object[] {
                    decision.orderName(),
                    TIME.format(decision.orderedAt().atZone(period.chart().zone())),
                    decision.artist(),
                    decision.releaseTitle(),
                    decision.productTitle(),
                    decision.upc() == null ? "" : decision.upc().digits(),
                    decision.isrc() == null ? "" : decision.isrc().code(),
                    (long) decision.unit().n(),
                    decision.paid().amount(),
                    decision.paid().currency(),
                    decision.zip() == null ? "" : decision.zip(),
                    decision.state().name(),
                    decision.code() == null ? "" : decision.code(),
                    decision.sentence()
                })));
    }

    Table equivalents(UUID labelId, Period period) {
        TrackEquivalents found = albums.of(labelId, period);
        return new Table(
                "Tracks as albums",
                List.of(found.tracksPerAlbum() + " tracks of one album are one album."),
                List.of(
                        Column.text("Release"),
                        Column.text("Artist"),
                        Column.number("Albums"),
                        Column.number("Tracks"),
                        Column.number("As albums"),
                        Column.number("Together")),
                row -> found.releases()
                        .forEach(release -> row.accept(new Object[] {
                            release.title(),
                            release.artist(),
                            release.albums(),
                            release.tracks(),
                            release.equivalents(),
                            release.together()
                        })));
    }

    private static Table life(Period period, PeriodLife life) {
        return new Table(
                "Steps",
                List.of("Times in " + period.chart().zone()),
                List.of(
                        Column.text("Step"),
                        Column.text("State"),
                        Column.text("At"),
                        Column.text("By"),
                        Column.sentence("")),
                row -> life.steps()
                        .forEach(step -> row.accept(new Object[] {
                            step.name(),
                            step.state(),
                            step.at() == null
                                    ? ""
                                    : TIME.format(
                                            step.at().atZone(period.chart().zone())),
                            step.who() == null ? "" : step.who(),
                            step.sentence()
                        })));
    }
}
