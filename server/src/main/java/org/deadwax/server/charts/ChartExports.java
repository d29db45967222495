package org.deadwax.server.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.export.CsvTables;
import org.deadwax.server.charts.export.PdfTables;
import org.deadwax.server.charts.export.Table;
import org.deadwax.server.charts.export.XlsxTables;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A report's tables as files that a manager mails. Call it as the label. */
@Component
public class ChartExports {

    private static final List<String> TABLES = List.of("equation", "units", "week", "equivalents");

    private final ChartReports reports;
    private final PeriodReports periods;
    private final ExportTables tables;
    private final TransactionTemplate transactions;

    ChartExports(ChartReports reports, PeriodReports periods, ExportTables tables, TransactionTemplate transactions) {
        this.reports = reports;
        this.periods = periods;
        this.tables = tables;
        this.transactions = transactions;
    }

    /** @param contentType of {@code bytes} */
    public record Export(String fileName, String contentType, ChartFiles.Bytes bytes) {}

    /**
     * @param what equation, units, week or equivalents
     * @param as csv, xlsx or pdf
     * @param wanted which units
     * @throws ProblemException 422 for another word, and for a PDF of more rows than anybody reads
     */
    public Export export(UUID labelId, Period period, String what, String as, WantedUnits wanted) {
        if (!TABLES.contains(what)) {
            throw ProblemException.invalid(
                    "what", "“" + what + "” is no table; it is equation, units, week or equivalents.");
        }
        String name = "Deadwax " + period.chart().code() + " " + period.key() + " " + what + "." + as;
        Supplier<List<Table>> content = () -> content(labelId, period, what, wanted);
        return switch (as) {
            case "csv" ->
                new Export(
                        name,
                        "text/csv; charset=utf-8",
                        Spool.of(transactions, out -> CsvTables.write(content.get(), out)));
            case "xlsx" ->
                new Export(
                        name,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Spool.of(transactions, out -> XlsxTables.write(content.get(), out)));
            case "pdf" -> transactions.execute(status -> pdf(name, content.get()));
            default -> throw ProblemException.invalid("as", "“" + as + "” is no kind of file; it is csv, xlsx or pdf.");
        };
    }

    /** Tables that read their rows as they are written. */
    private List<Table> content(UUID labelId, Period period, String what, WantedUnits wanted) {
        return switch (what) {
            case "equation" -> tables.equation(reports.report(labelId, period));
            case "units" ->
                List.of(tables.units(
                        period,
                        each -> periods.report(labelId, period).decisions().each(wanted, each)));
            case "week" -> tables.week(labelId, period, reports.report(labelId, period));
            default -> List.of(tables.equivalents(labelId, period));
        };
    }

    /** Made before the answer begins, since it may turn out too long. */
    private static Export pdf(String name, List<Table> content) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try {
            PdfTables.write(content, made);
        } catch (PdfTables.TooLong e) {
            throw ProblemException.invalid(
                    "as",
                    "A PDF holds at most " + PdfTables.MOST_ROWS
                            + " rows. Take xlsx or csv, or choose a release or a code.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Export(name, "application/pdf", (OutputStream out) -> made.writeTo(out));
    }
}
