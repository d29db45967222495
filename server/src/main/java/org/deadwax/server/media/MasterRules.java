package org.deadwax.server.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Master;

/** What a master must be, and what is worth a word. Pure: the file's own claims and what was heard go in. */
final class MasterRules {

    private static final List<HeaderRule> OF_CLAIMS = List.of(new SampleRateRule(), new ChannelsRule());
    private static final List<SoundRule> OF_SOUND = List.of(
            new LengthRule(),
            new DigitalPeakRule(),
            new TruePeakRule(),
            new ClippingRule(),
            new SilenceRule(Check.SILENCE_AT_START),
            new SilenceRule(Check.SILENCE_AT_END),
            new LoudnessRule(),
            new DualMonoRule());

    private MasterRules() {}

    /** Before anything is decoded. Of what holds no master at all, nothing else is said. */
    static List<CheckResult> ofHeader(Probe probe) {
        List<CheckResult> findings = new ArrayList<>();
        findings.add(new CodecRule().look(probe));
        if (probe.codec() != null && refusal(findings).isEmpty()) {
            OF_CLAIMS.forEach(rule -> findings.add(rule.look(probe)));
        }
        return findings;
    }

    /** The first that refuses it. */
    static Optional<CheckResult> refusal(List<CheckResult> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .findFirst();
    }

    /** @param claimedFrames by the header; empty when it does not tell */
    static MasterVerdict judge(List<CheckResult> before, Probe probe, OptionalLong claimedFrames, Decoded decoded) {
        Heard heard = new Heard(probe, claimedFrames, decoded);
        List<CheckResult> findings = new ArrayList<>(before);
        findings.add(new WholeRule().look(heard));
        // half a file has no loudness, and its end is not silent
        boolean whole = refusal(findings).isEmpty();
        if (whole) {
            OF_SOUND.forEach(rule -> findings.add(rule.look(heard)));
        }
        findings.sort((a, b) -> a.check().compareTo(b.check()));
        return new MasterVerdict(findings, probe.container(), audio(heard), whole ? heard.samples() : null);
    }

    private static Master.Audio audio(Heard heard) {
        Probe probe = heard.probe();
        Decoded decoded = heard.decoded();
        return new Master.Audio(
                String.valueOf(probe.codec()),
                probe.sampleRateHz(),
                probe.bitDepth(),
                probe.channels(),
                heard.millis(decoded.samples().frames()),
                decoded.samples().loudnessLufs(),
                decoded.samples().truePeakDbtp(),
                decoded.samples().dualMono());
    }
}
