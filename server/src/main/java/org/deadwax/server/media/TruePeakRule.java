package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Between the samples too; −1 dBTP is advice (EBU R 128, AES TD1008: lossy formats overshoot). */
final class TruePeakRule implements SoundRule {

    private static final double ADVISED_DBTP = -1;

    @Override
    public CheckResult look(Heard heard) {
        Double peak = heard.samples().truePeakDbtp();
        if (peak == null) {
            return Findings.of(Check.TRUE_PEAK, Verdict.PASSED, "There is no peak: it is silent.");
        }
        String sentence = "Its true peak is " + Decibels.of(peak, "dBTP");
        return peak <= ADVISED_DBTP
                ? Findings.of(Check.TRUE_PEAK, Verdict.PASSED, sentence + ".", peak, "dBTP")
                : Findings.of(
                        Check.TRUE_PEAK,
                        Verdict.INFORMATION,
                        sentence + "; −1 dBTP or less is advised, for lossy formats overshoot.",
                        peak,
                        "dBTP");
    }
}
