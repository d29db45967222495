package org.deadwax.server.media;

import java.util.Locale;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Up to ten seconds at either end. */
final class SilenceRule implements SoundRule {

    private static final double LONGEST_SECONDS = 10;

    private final Check check;

    /** @param check SILENCE_AT_START or SILENCE_AT_END */
    SilenceRule(Check check) {
        this.check = check;
    }

    private boolean start() {
        return check == Check.SILENCE_AT_START;
    }

    @Override
    public CheckResult look(Heard heard) {
        SampleMeter.Report samples = heard.samples();
        if (samples.silentAtStart() == samples.frames()) {
            return start()
                    ? finding(heard, Verdict.WARNING, "It is silent from beginning to end.", samples.frames())
                    : Findings.of(check, Verdict.PASSED, "It is silent from beginning to end.");
        }
        long frames = start() ? samples.silentAtStart() : samples.silentAtEnd();
        double seconds = heard.seconds(frames);
        String silence = String.format(Locale.ROOT, "%s with %.1f s of silence", start() ? "Starts" : "Ends", seconds);
        return seconds > LONGEST_SECONDS
                ? finding(heard, Verdict.WARNING, silence + "; more than 10 s is unusual.", frames)
                : finding(heard, Verdict.PASSED, silence + ".", frames);
    }

    private CheckResult finding(Heard heard, Verdict verdict, String sentence, long frames) {
        long all = heard.samples().frames();
        long from = start() ? 0 : all - frames;
        return Findings.within(
                check, verdict, sentence, heard.millis(from), heard.millis(from + frames), heard.seconds(frames), "s");
    }
}
