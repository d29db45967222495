package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Integrated, by EBU R 128. Shown; −14 LUFS is the streaming services' advice and no rule. */
final class LoudnessRule implements SoundRule {

    @Override
    public CheckResult look(Heard heard) {
        Double lufs = heard.samples().loudnessLufs();
        return lufs == null
                ? Findings.of(
                        Check.LOUDNESS,
                        Verdict.INFORMATION,
                        "It is too quiet or too short for its loudness to be told.")
                : Findings.of(
                        Check.LOUDNESS,
                        Verdict.INFORMATION,
                        "Its loudness is " + Decibels.of(lufs, "LUFS") + "; streaming services play at about −14 LUFS.",
                        lufs,
                        "LUFS");
    }
}
