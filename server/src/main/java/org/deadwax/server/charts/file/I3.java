package org.deadwax.server.charts.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deadwax.plugin.DoesNotFit;
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
 * compiler's help pages print it (November 2026). No chart uses it yet.
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
        return SoundScanSettings.FIXED;
    }

    @Override
    public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
        return Misfits.identifier(unit);
    }

    @Override
    public ReportLines lines(ReportHeader header, FormatSettings settings) {
        Map<String, Integer> sums = new TreeMap<>();
        return new SoundScanLines(header, settings) {
            @Override
            public void unit(ReportedUnit unit, LineSink out) {
                count(unit);
                sums.merge(unit.ean13().orElseThrow(), unit.sale() ? 1 : -1, Integer::sum);
            }

            @Override
            public void end(LineSink out) throws DoesNotFit {
                for (Map.Entry<String, Integer> sum : sums.entrySet()) {
                    if (sum.getValue() != 0) {
                        write(out, "I3" + sum.getKey() + quantity(sum.getKey(), sum.getValue()));
                    }
                }
                fixedTrailer(out);
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
}
