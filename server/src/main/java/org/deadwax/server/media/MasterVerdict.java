package org.deadwax.server.media;

import java.util.List;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a master: it is accepted unless a finding refuses it.
 *
 * @param container null when it was not told
 * @param audio null when there is nothing to tell
 * @param samples null when it was not decoded to the end
 */
record MasterVerdict(
        List<CheckResult> findings,
        @Nullable String container,
        Master.@Nullable Audio audio,
        SampleMeter.@Nullable Report samples) {

    MasterVerdict {
        findings = List.copyOf(findings);
    }

    static MasterVerdict refused(List<CheckResult> findings) {
        return new MasterVerdict(findings, null, null, null);
    }

    static MasterVerdict refused(Check check, String reason) {
        return refused(List.of(Findings.of(check, Verdict.REFUSED, reason)));
    }

    /** Why it is refused, a sentence with the way out; null when it is accepted. */
    @Nullable
    String reason() {
        return MasterRules.refusal(findings).map(CheckResult::sentence).orElse(null);
    }

    boolean accepted() {
        return reason() == null;
    }

    List<String> warnings() {
        return findings.stream()
                .filter(CheckResult::open)
                .map(CheckResult::sentence)
                .toList();
    }

    byte @Nullable [] audioSha256() {
        return samples == null ? null : samples.sha256();
    }
}
