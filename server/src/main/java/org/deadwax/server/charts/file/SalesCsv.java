package org.deadwax.server.charts.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * A documented CSV for compilers that publish no layout: every field that they are known to ask for, one line per unit, UTF-8.
 * See docs/chart-files.md; the real layout of a compiler is a format of its own.
 */
abstract class SalesCsv implements ReportFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final List<FormatSetting> SETTINGS = List.of(
            new FormatSetting("separator", "comma", List.of("comma", "semicolon", "tab"), "What parts the fields."),
            new FormatSetting("headings", "yes", List.of("yes", "no"), "Whether the first line names the fields."));

    private record Column(String name, String meaning) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("reporter", "The account number that the compiler gave out."),
            new Column("territory", "Country whose chart it is for, by ISO 3166."),
            new Column("period_start", "First day that the file covers, in the chart's zone."),
            new Column("period_end", "Last day that the file covers."),
            new Column("transaction", "SALE, or RETURN for one that was reported and came back."),
            new Column("sold_at", "When it was bought, in the chart's zone with its offset."),
            new Column("barcode", "The product's EAN-13; empty for a single track."),
            new Column("isrc", "The track's ISRC; empty for a whole release."),
            new Column("artist", "As printed on the release."),
            new Column("release", "Title of the release."),
            new Column("title", "Title of the product or track."),
            new Column("format", "DIGITAL_ALBUM, DIGITAL_TRACK, VINYL, CD or CASSETTE."),
            new Column("quantity", "1, or -1 for a return."),
            new Column("unit_price", "What was paid after discounts, without tax."),
            new Column("currency", "Of that price, by ISO 4217."),
            new Column("item_number", "Counts the units of the order."),
            new Column("device", "MOBILE or WEB."));

    @Override
    public final Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public final List<FormatSetting> settings() {
        return SETTINGS;
    }

    @Override
    public final Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return Misfits.identifier(unit);
    }

    @Override
    public final ReportLines lines(ReportHeader header, FormatSettings settings) {
        char separator = separator(settings);
        return new ReportLines() {
            @Override
            public void begin(LineSink out) {
                if ("yes".equals(settings.get("headings"))) {
                    out.line(joined(COLUMNS.stream().map(Column::name).toList(), separator));
                }
            }

            @Override
            public void unit(ReportedUnit unit, LineSink out) {
                out.line(joined(cells(header, unit), separator));
            }

            @Override
            public void end(LineSink out) {
                // the number of lines is nobody's business but the compiler's
            }
        };
    }

    private static List<String> cells(ReportHeader header, ReportedUnit unit) {
        return List.of(
                header.account(),
                header.territory(),
                header.firstDay().toString(),
                header.lastDay().toString(),
                unit.sale() ? "SALE" : "RETURN",
                TIME.format(unit.orderedAt().atZone(header.zone())),
                unit.track() ? "" : unit.ean13().orElse(""),
                unit.track() && unit.isrc() != null ? unit.isrc().code() : "",
                unit.artist(),
                unit.release(),
                unit.title(),
                unit.format().name(),
                unit.sale() ? "1" : "-1",
                unit.price().amount().toPlainString(),
                unit.price().currency(),
                Integer.toString(unit.itemNo()),
                unit.mobile() ? "MOBILE" : "WEB");
    }

    @Override
    public final ExplainedLine explain(String line, FormatSettings settings) {
        List<String> cells = CsvCells.parse(line, separator(settings));
        boolean names =
                !cells.isEmpty() && cells.getFirst().equals(COLUMNS.getFirst().name());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), COLUMNS.size()); i++) {
            fields.add(new Field(
                    COLUMNS.get(i).name(), cells.get(i), COLUMNS.get(i).meaning()));
        }
        return new ExplainedLine(names ? "Names of the fields" : "Sale or return", fields);
    }

    private static char separator(FormatSettings settings) {
        return switch (settings.get("separator")) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> ',';
        };
    }

    private static String joined(List<String> cells, char separator) {
        StringBuilder line = new StringBuilder(160);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(separator);
            }
            CsvCells.append(line, cells.get(i), separator);
        }
        return line.toString();
    }
}
