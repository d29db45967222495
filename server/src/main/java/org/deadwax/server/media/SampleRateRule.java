package org.deadwax.server.media;

import java.util.List;
import java.util.Locale;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** 44.1 and 48 kHz, twice and four times that. */
final class SampleRateRule implements HeaderRule {

    private static final List<Integer> RATES = List.of(44_100, 48_000, 88_200, 96_000, 176_400, 192_000);

    @Override
    public CheckResult look(Probe probe) {
        String rate = "Its sample rate is " + kilohertz(probe.sampleRateHz()) + " kHz.";
        return RATES.contains(probe.sampleRateHz())
                ? finding(Verdict.PASSED, rate, probe)
                : finding(
                        Verdict.REFUSED,
                        rate + " Masters have 44.1, 48, 88.2, 96, 176.4 or 192 kHz: export it again and drop it here.",
                        probe);
    }

    private static CheckResult finding(Verdict verdict, String sentence, Probe probe) {
        return Findings.of(Check.SAMPLE_RATE, verdict, sentence, probe.sampleRateHz(), "Hz");
    }

    private static String kilohertz(int hertz) {
        String exact = String.format(Locale.ROOT, "%.3f", hertz / 1000.0);
        return exact.replaceFirst("\\.?0+$", "");
    }
}
