package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Samples in a row at full scale or over it: the top was cut off. */
final class ClippingRule implements SoundRule {

    @Override
    public CheckResult look(Heard heard) {
        SampleMeter.Report samples = heard.samples();
        long runs = samples.clippedRuns();
        if (runs == 0) {
            return Findings.of(Check.CLIPPING, Verdict.PASSED, "It does not clip.", 0, "runs");
        }
        return Findings.within(
                Check.CLIPPING,
                Verdict.WARNING,
                "It clips " + (runs == 1 ? "once" : runs + " times") + ", first at "
                        + PlayingTime.tenths(heard.seconds(samples.firstClipped())) + ".",
                heard.millis(samples.firstClipped()),
                heard.millis(samples.lastClipped()),
                runs,
                "runs");
    }
}
