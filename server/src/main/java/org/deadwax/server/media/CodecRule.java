package org.deadwax.server.media;

import java.util.Map;
import java.util.Set;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Lossless only: WAV and AIFF with 16, 24 or 32 bits, and FLAC. */
final class CodecRule implements HeaderRule {

    private static final Map<String, Set<String>> CODECS = Map.of(
            "wav", Set.of("pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le"),
            "aiff", Set.of("pcm_s16be", "pcm_s24be", "pcm_s32be", "pcm_f32be", "pcm_s16le", "pcm_s24le", "pcm_s32le"),
            "flac", Set.of("flac"));
    private static final Set<Integer> DEPTHS = Set.of(16, 24, 32);

    @Override
    public CheckResult look(Probe probe) {
        if (probe.codec() == null) {
            return refused("There is no audio in it (" + probe.container()
                    + "). Masters are WAV, AIFF or FLAC: export it again and drop it here.");
        }
        Set<String> codecs = CODECS.get(probe.container());
        if (codecs == null || !codecs.contains(probe.codec()) || !DEPTHS.contains(probe.bitDepth())) {
            return refused("It is " + found(probe)
                    + ". Masters are WAV or AIFF with 16, 24 or 32 bits, or FLAC: export it again from"
                    + " the session and drop it here.");
        }
        return Findings.of(Check.CODEC, Verdict.PASSED, "It is " + found(probe) + ".", probe.bitDepth(), "bits");
    }

    private static String found(Probe probe) {
        String depth = probe.bitDepth() == 0 ? "" : ", " + probe.bitDepth() + "-bit";
        return probe.codec() + depth + " in " + probe.container();
    }

    private static CheckResult refused(String sentence) {
        return Findings.of(Check.CODEC, Verdict.REFUSED, sentence);
    }
}
