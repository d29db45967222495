package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** The loudest sample stays at −0.3 dBFS or below. */
final class DigitalPeakRule implements SoundRule {

    private static final double HIGHEST_DBFS = -0.3;

    @Override
    public CheckResult look(Heard heard) {
        float peak = heard.samples().peak();
        if (peak == 0) {
            return Findings.of(Check.DIGITAL_PEAK, Verdict.PASSED, "There is no sample other than silence.");
        }
        double dbfs = 20 * Math.log10(peak);
        long at = heard.samples().peakFrame();
        String where =
                "Its loudest sample is " + Decibels.of(dbfs, "dBFS") + ", at " + PlayingTime.tenths(heard.seconds(at));
        // what was mastered to −0.3 exactly is rounded to its bit depth
        boolean passed = Math.round(dbfs * 100) <= Math.round(HIGHEST_DBFS * 100);
        return Findings.at(
                Check.DIGITAL_PEAK,
                passed ? Verdict.PASSED : Verdict.INFORMATION,
                passed ? where + "." : where + "; −0.3 dBFS or less leaves room for what is made from it.",
                heard.millis(at),
                dbfs,
                "dBFS");
    }
}
