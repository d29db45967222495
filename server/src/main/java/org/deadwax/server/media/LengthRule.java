package org.deadwax.server.media;

import java.time.Duration;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** A second or more; longer than 30 s for a track that is to count for the charts. */
final class LengthRule implements SoundRule {

    /** No track is longer, and what claims to be would keep the decoder busy for hours. */
    static final Duration LONGEST = Duration.ofHours(6);

    private static final double CHART_SECONDS = 30;

    @Override
    public CheckResult look(Heard heard) {
        double seconds = heard.seconds();
        if (seconds < 1) {
            return finding(
                    Verdict.WARNING,
                    "It is only " + PlayingTime.thousandths(seconds) + " long; a second is the least that makes sense.",
                    seconds);
        }
        String length = "It is " + PlayingTime.tenths(seconds) + " long";
        return seconds <= CHART_SECONDS
                ? finding(
                        Verdict.WARNING,
                        length + "; a track counts for the charts when it is longer than 30 s.",
                        seconds)
                : finding(Verdict.PASSED, length + ".", seconds);
    }

    private static CheckResult finding(Verdict verdict, String sentence, double seconds) {
        return Findings.of(Check.LENGTH, verdict, sentence, seconds, "s");
    }
}
