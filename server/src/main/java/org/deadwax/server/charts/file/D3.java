package org.deadwax.server.charts.file;

import java.util.List;
import java.util.Optional;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.plugin.ReportedUnit;

/**
 * Luminate digital sales, piped, one line per unit: {@code D3|EAN13|ZIP|S or R|item no|ISRC|price|A or S|P or M}. EAN only for
 * albums, ISRC only for tracks. Two independent public implementations agree on it (November 2026).
 */
public final class D3 implements ReportFormat {

    private static final int LARGEST_PRICE = 99_99;

    @Override
    public String code() {
        return "D3";
    }

    @Override
    public String name() {
        return "Luminate digital sales, piped";
    }

    @Override
    public List<FormatSetting> settings() {
        return SoundScanSettings.PIPED;
    }

    @Override
    public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return Misfits.identifier(unit).or(() -> Misfits.zip(unit)).or(() -> price(unit));
    }

    private static Optional<Misfit> price(ReportedUnit unit) {
        long cents = unit.price().minor();
        return cents >= 0 && cents <= LARGEST_PRICE
                ? Optional.empty()
                : Optional.of(new Misfit(
                        "PRICE_TOO_HIGH",
                        "was sold for more than 99.99, and the file's price has four digits",
                        "Report these units to the compiler by hand."));
    }

    @Override
    public ReportLines lines(ReportHeader header, FormatSettings settings) {
        int width = "3".equals(settings.get("itemNumber")) ? 3 : 1;
        return new SoundScanLines(header, settings) {
            @Override
            public void unit(ReportedUnit unit, LineSink out) {
                count(unit);
                write(out, line(unit, width));
            }

            @Override
            public void end(LineSink out) {
                out.line("94|" + lines() + "|" + units());
            }
        };
    }

    @Override
    public ExplainedLine explain(String line, FormatSettings settings) {
        return SoundScanLines.explained(line, settings)
                .orElseGet(() -> Fields.piped(
                        "Digital sale",
                        line,
                        "Record",
                        "D3 is one download.",
                        "EAN",
                        "The album's EAN; empty for a single track.",
                        "ZIP",
                        "Of the shipping address if it is in the US, else of the billing address.",
                        "Sale or return",
                        "S is a sale, R one that was reported and came back.",
                        "Item number",
                        "Counts the units of the order.",
                        "ISRC",
                        "The track's ISRC; empty for an album.",
                        "Price",
                        "What was paid for the unit after discounts, in cents.",
                        "Album or single",
                        "A is an album, S a single track.",
                        "Bought on",
                        "P is a computer, M a telephone."));
    }

    private static String line(ReportedUnit unit, int itemWidth) {
        boolean track = unit.track();
        return "D3|" + (track ? "" : unit.ean13().orElseThrow())
                + "|" + unit.zip()
                + (unit.sale() ? "|S|" : "|R|")
                + SoundScanLines.zeros(unit.itemNo(), itemWidth)
                + "|" + (track && unit.isrc() != null ? unit.isrc().code() : "")
                + "|" + SoundScanLines.zeros(unit.price().minor(), 4)
                + (track ? "|S|" : "|A|")
                + (unit.mobile() ? "M" : "P");
    }
}
