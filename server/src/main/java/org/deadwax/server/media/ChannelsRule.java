package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Stereo; mono when the label says so. */
final class ChannelsRule implements HeaderRule {

    @Override
    public CheckResult look(Probe probe) {
        return switch (probe.channels()) {
            case 1 -> finding(Verdict.WARNING, "It is mono; stereo is usual.", 1);
            case 2 -> finding(Verdict.PASSED, "It is stereo.", 2);
            default ->
                finding(
                        Verdict.REFUSED,
                        "It has " + probe.channels()
                                + " channels. Masters are stereo: export a stereo mix and drop it here.",
                        probe.channels());
        };
    }

    private static CheckResult finding(Verdict verdict, String sentence, int channels) {
        return Findings.of(Check.CHANNELS, verdict, sentence, channels, "channels");
    }
}
