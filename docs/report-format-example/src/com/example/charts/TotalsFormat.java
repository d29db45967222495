package com.example.charts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.ExplainedLine.Field;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.plugin.ReportedUnit;

/**
 * A compiler that wants one line for each EAN, with what was sold and what came back:
 * {@code H;12345;2026-01-02;2026-01-08}, {@code S;0602537205981;12;1}, {@code E;1}.
 */
public final class TotalsFormat implements ReportFormat {

    private static final int MOST_LINES = 9_999;

    @Override
    public String code() {
        return "TOTALS";
    }

    @Override
    public String name() {
        return "Totals by EAN, semicolons";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<FormatSetting> settings() {
        return List.of(new FormatSetting(
                "returns", "apart", List.of("apart", "deducted"), "Whether returns have a field of their own."));
    }

    @Override
    public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return unit.ean13().isPresent()
                ? Optional.empty()
                : Optional.of(new Misfit("NO_EAN", "has no EAN", "Enter the product's UPC or EAN."));
    }

    @Override
    public ReportLines lines(ReportHeader header, FormatSettings settings) {
        return new Totals(header, settings.get("returns").equals("apart"));
    }

    /** State belongs to a file, never to the format: two files may be written at once. */
    private static final class Totals implements ReportLines {

        private final ReportHeader header;
        private final boolean apart;
        private final Map<String, long[]> byEan = new TreeMap<>();

        Totals(ReportHeader header, boolean apart) {
            this.header = header;
            this.apart = apart;
        }

        @Override
        public void begin(LineSink out) {
            out.line("H;" + header.account() + ";" + header.firstDay() + ";" + header.lastDay());
        }

        @Override
        public void unit(ReportedUnit unit, LineSink out) {
            long[] sums = byEan.computeIfAbsent(unit.ean13().orElseThrow(), ean -> new long[2]);
            sums[unit.sale() ? 0 : 1]++;
        }

        @Override
        public void end(LineSink out) throws DoesNotFit {
            if (byEan.size() > MOST_LINES) {
                throw new DoesNotFit("The trailer counts to " + MOST_LINES + ", and there are " + byEan.size()
                        + " products.");
            }
            byEan.forEach((ean, sums) -> out.line(
                    "S;" + ean + ";" + (apart ? sums[0] + ";" + sums[1] : String.valueOf(sums[0] - sums[1]))));
            out.line("E;" + byEan.size());
        }
    }

    @Override
    public ExplainedLine explain(String line, FormatSettings settings) {
        String[] parts = line.split(";", -1);
        return switch (parts[0]) {
            case "H" ->
                new ExplainedLine(
                        "Header",
                        List.of(
                                new Field("Account", parts[1], "The label's number with the compiler."),
                                new Field("From", parts[2], "First day of the period."),
                                new Field("To", parts[3], "Last day of the period.")));
            case "E" ->
                new ExplainedLine("Trailer", List.of(new Field("Lines", parts[1], "How many products there are.")));
            default ->
                new ExplainedLine(
                        "Sales",
                        parts.length > 3
                                ? List.of(
                                        new Field("EAN", parts[1], "The product."),
                                        new Field("Sold", parts[2], "Units sold."),
                                        new Field("Returned", parts[3], "Units that came back."))
                                : List.of(
                                        new Field("EAN", parts[1], "The product."),
                                        new Field("Net", parts[2], "Units sold less those that came back.")));
        };
    }
}
