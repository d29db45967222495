package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** One file is heard to its end, whoever made it. */
record Audition(Ffmpeg ffmpeg, Duration timeout) {

    /** @param before what was found of it already */
    MasterVerdict of(Path file, List<CheckResult> before, CheckProgress progress)
            throws IOException, InterruptedException {
        Probe probe = ffmpeg.probe(file);
        List<CheckResult> findings = new ArrayList<>(before);
        if (probe.container() == null) {
            findings.add(Findings.of(
                    Check.CODEC,
                    Verdict.REFUSED,
                    "No audio can be read from it"
                            + FileKind.named(file)
                                    .map(kind -> ": it is " + kind)
                                    .orElse("")
                            + ". Masters are WAV, AIFF or FLAC: export it again and drop it here."));
            return MasterVerdict.refused(findings);
        }
        findings.addAll(MasterRules.ofHeader(probe));
        if ("flac".equals(probe.container())) {
            FlacPictures.refusal(file).ifPresent(findings::add);
        }
        if (MasterRules.refusal(findings).isPresent()) {
            return MasterVerdict.refused(findings);
        }
        OptionalLong claimed = "wav".equals(probe.container()) ? WavHeader.frames(file) : probe.frames();
        progress.decoding(probe.sampleRateHz(), claimed);
        return MasterRules.judge(findings, probe, claimed, ffmpeg.decode(file, probe, timeout, progress));
    }
}
