package org.deadwax.server.charts.file;

import java.util.List;
import java.util.Optional;
import org.deadwax.plugin.DoesNotFit;
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
 * Luminate internet and mail order sales, one line per unit: {@code M3}, EAN (13), ZIP (5), {@code S} or {@code R}. The
 * compiler's help pages print it (November 2026).
 */
public final class M3 implements ReportFormat {

    @Override
    public String code() {
        return "M3";
    }

    @Override
    public String name() {
        return "Luminate internet and mail order sales";
    }

    @Override
    public List<FormatSetting> settings() {
        return SoundScanSettings.FIXED;
    }

    @Override
    public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return Misfits.identifier(unit).or(() -> Misfits.zip(unit));
    }

    @Override
    public ReportLines lines(ReportHeader header, FormatSettings settings) {
        return new SoundScanLines(header, settings) {
            @Override
            public void unit(ReportedUnit unit, LineSink out) {
                count(unit);
                write(out, "M3" + unit.ean13().orElseThrow() + unit.zip() + (unit.sale() ? "S" : "R"));
            }

            @Override
            public void end(LineSink out) throws DoesNotFit {
                fixedTrailer(out);
            }
        };
    }

    @Override
    public ExplainedLine explain(String line, FormatSettings settings) {
        return SoundScanLines.explained(line, settings)
                .orElseGet(() -> new Fields(line)
                        .next("Record", 2, "M3 is one copy sold by internet or mail order.")
                        .next("EAN", 13, "The product's EAN; a UPC of 12 digits has a zero before it.")
                        .next("ZIP", 5, "Of the shipping address if it is in the US, else of the billing address.")
                        .next("Sale or return", 1, "S is a sale, R one that was reported and came back.")
                        .end("Mail order sale"));
    }
}
