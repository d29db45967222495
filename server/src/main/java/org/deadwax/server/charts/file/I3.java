package org.deadwax.server.charts.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Luminate counter sales, one line per EAN, summed: {@code I3}, EAN (13), quantity (5, a negative is a minus and 4 digits). The
 * compiler's help pages print it (November 2026).
 */
public final class I3 implements ReportFormat {

    @Override
    public String code() {
        return "I3";
    }

    @Override
    public String name() {
        return "Luminate counter sales";
    }

    @Override
    public List<FormatSetting> settings() {
        return SoundScanSettings.SUMMED;
    }

    @Override
    public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return Misfits.identifier(unit);
    }

    @Override
    public ReportLines lines(ReportHeader header, FormatSettings settings) {
        boolean apart = "apart".equals(settings.get("returns"));
        Map<String, Integer> sums = new TreeMap<>();
        Map<String, Integer> returns = new TreeMap<>();
        return new SoundScanLines(header, settings) {
            @Override
            public void unit(ReportedUnit unit, LineSink out) {
                count(unit);
                String ean = unit.ean13().orElseThrow();
                sums.merge(ean, unit.sale() ? 1 : apart ? 0 : -1, Integer::sum);
                if (apart && !unit.sale()) {
                    returns.merge(ean, -1, Integer::sum);
                }
            }

            @Override
            public void end(LineSink out) throws DoesNotFit {
                for (Map.Entry<String, Integer> sum : sums.entrySet()) {
                    quantity(sum.getKey(), sum.getValue(), out);
                    quantity(sum.getKey(), returns.getOrDefault(sum.getKey(), 0), out);
                }
                fixedTrailer(out);
            }

            private void quantity(String ean, int units, LineSink out) throws DoesNotFit {
                if (units != 0) {
                    write(out, "I3" + ean + I3.quantity(ean, units));
                }
            }
        };
    }

    private static String quantity(String ean, int units) throws DoesNotFit {
        if (units > 99_999 || units < -9_999) {
            throw new DoesNotFit("EAN " + ean + " sold " + units + " units, and a line has room for five characters. "
                    + "Report by the day.");
        }
        return units < 0 ? "-" + SoundScanLines.zeros(-units, 4) : SoundScanLines.zeros(units, 5);
    }

    @Override
    public ExplainedLine explain(String line, FormatSettings settings) {
        return SoundScanLines.explained(line, settings)
                .orElseGet(() -> new Fields(line)
                        .next("Record", 2, "I3 is what was sold of one EAN over the counter.")
                        .next("EAN", 13, "The product's EAN; a UPC of 12 digits has a zero before it.")
                        .next("Quantity", 5, "Copies; a minus when more came back than were sold.")
                        .end("Counter sale"));
    }
}
