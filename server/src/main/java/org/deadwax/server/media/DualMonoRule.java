package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Stereo whose left and right are the same. */
final class DualMonoRule implements SoundRule {

    @Override
    public CheckResult look(Heard heard) {
        if (heard.samples().dualMono()) {
            return Findings.of(Check.DUAL_MONO, Verdict.INFORMATION, "Left and right are identical: it is dual mono.");
        }
        return Findings.of(
                Check.DUAL_MONO,
                Verdict.PASSED,
                heard.probe().channels() == 1 ? "There is one channel." : "Left and right differ.");
    }
}
