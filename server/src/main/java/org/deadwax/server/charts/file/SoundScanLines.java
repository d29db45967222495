package org.deadwax.server.charts.file;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.plugin.ReportedUnit;

/** What the SoundScan files have in common: record 92 before the lines and record 94 behind them. */
abstract class SoundScanLines implements ReportLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private static final String[] TRAILER = {
        "Record", "94 ends a file.",
        "Lines", "How many lines stand between header and trailer.",
        "Units", "Sales less returns, unless the account counts both."
    };

    private final ReportHeader header;
    private final FormatSettings settings;
    private long lines;
    private long sales;
    private long returns;

    SoundScanLines(ReportHeader header, FormatSettings settings) {
        this.header = header;
        this.settings = settings;
    }

    @Override
    public void begin(LineSink out) {
        String line = "92"
                + zeros(Long.parseLong(header.chain()), settings.number("chainWidth"))
                + zeros(Long.parseLong(header.account()), 5)
                + DATE.format(header.lastDay());
        int width = settings.number("headerWidth");
        out.line(line.length() >= width ? line : line + " ".repeat(width - line.length()));
    }

    /** To be called for every unit, however many lines it gets. */
    final void count(ReportedUnit unit) {
        if (unit.sale()) {
            sales++;
        } else {
            returns++;
        }
    }

    final void write(LineSink out, String line) {
        lines++;
        out.line(line);
    }

    final long lines() {
        return lines;
    }

    final long units() {
        return "net".equals(settings.get("trailerUnits")) ? sales - returns : sales + returns;
    }

    /** Record 94 with fixed widths. */
    final void fixedTrailer(LineSink out) throws DoesNotFit {
        String widths = settings.get("trailer");
        if (!"none".equals(widths)) {
            int plus = widths.indexOf('+');
            out.line("94"
                    + filled("lines", lines, Integer.parseInt(widths, 0, plus, 10))
                    + filled("units", units(), Integer.parseInt(widths, plus + 1, widths.length(), 10)));
        }
    }

    private String filled(String what, long number, int width) throws DoesNotFit {
        String digits = Long.toString(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        int fill = width - digits.length() - sign.length();
        if (fill < 0) {
            throw new DoesNotFit("The file has " + number + " " + what + ", and its trailer has room for " + width
                    + " digits. Ask the compiler for the wider trailer and set it, or report by the day.");
        }
        return "blank".equals(settings.get("trailerFill"))
                ? " ".repeat(fill) + sign + digits
                : sign + "0".repeat(fill) + digits;
    }

    /** What header and trailer say; the lines between are their format's to explain. */
    static Optional<ExplainedLine> explained(String line, FormatSettings settings) {
        if (line.startsWith("92")) {
            int chain = settings.number("chainWidth");
            return Optional.of(new Fields(line)
                    .next("Record", 2, "92 begins a file.")
                    .next("Chain", chain, "The provider's number; all that sell directly share 4030.")
                    .next("Account", 5, "The reporter's number for this channel.")
                    .next("Date", 6, "Year, month and day: the day, or the last day of the week, that the file covers.")
                    .end("Header"));
        }
        if (line.startsWith("94|")) {
            return Optional.of(Fields.piped("Trailer", line, TRAILER));
        }
        if (line.startsWith("94") && settings.all().containsKey("trailer")) {
            String widths = settings.get("trailer");
            int plus = widths.indexOf('+');
            return plus < 0
                    ? Optional.empty()
                    : Optional.of(new Fields(line)
                            .next(TRAILER[0], 2, TRAILER[1])
                            .next(TRAILER[2], Integer.parseInt(widths, 0, plus, 10), TRAILER[3])
                            .next(TRAILER[4], Integer.parseInt(widths, plus + 1, widths.length(), 10), TRAILER[5])
                            .end("Trailer"));
        }
        return Optional.empty();
    }

    static String zeros(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
