package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** The decoder reaches the end, and the end is where the header says. */
final class WholeRule implements SoundRule {

    /** A header may round; more than this is missing audio. */
    private static final double ROUNDING_SECONDS = 0.01;

    @Override
    public CheckResult look(Heard heard) {
        double seconds = heard.seconds();
        Decoded decoded = heard.decoded();
        if (decoded.tooLong()) {
            return refused(
                    heard,
                    "It goes on for more than " + LengthRule.LONGEST.toHours()
                            + " hours. Cut it into tracks and drop those here.");
        }
        if (decoded.timedOut()) {
            return refused(heard, "It could not be decoded to its end in time. Export it again and drop it here.");
        }
        double claimed = heard.claimedFrames().isPresent()
                ? heard.seconds(heard.claimedFrames().getAsLong())
                : seconds;
        if (claimed - seconds > ROUNDING_SECONDS) {
            return missing(heard, claimed, seconds);
        }
        if (decoded.fault() != null) {
            return refused(
                    heard,
                    "It is damaged: the decoder reports “" + decoded.fault() + "”. Export it again and drop it here.");
        }
        if (heard.samples().noNumbers() > 0) {
            return Findings.at(
                    Check.WHOLE,
                    Verdict.REFUSED,
                    heard.samples().noNumbers() + " of its samples are no numbers, first at "
                            + PlayingTime.tenths(heard.seconds(heard.samples().firstNoNumber()))
                            + ". Something in the session writes nonsense: export it again and drop it here.",
                    heard.millis(heard.samples().firstNoNumber()),
                    heard.samples().noNumbers(),
                    "samples");
        }
        if (heard.samples().frames() == 0) {
            return refused(heard, "It holds no audio at all. Export it again and drop it here.");
        }
        return Findings.of(
                Check.WHOLE, Verdict.PASSED, "Decoded to its end, " + PlayingTime.tenths(seconds) + ".", seconds, "s");
    }

    private static CheckResult missing(Heard heard, double claimed, double seconds) {
        String header = PlayingTime.tenths(claimed);
        String end = PlayingTime.tenths(seconds);
        if (header.equals(end)) {
            header = PlayingTime.thousandths(claimed);
            end = PlayingTime.thousandths(seconds);
        }
        return Findings.within(
                Check.WHOLE,
                Verdict.REFUSED,
                "The header says " + header + ", the audio ends at " + end + ". Export it again and drop it here.",
                heard.millis(heard.samples().frames()),
                Math.round(claimed * 1000),
                claimed - seconds,
                "s");
    }

    private static CheckResult refused(Heard heard, String sentence) {
        long frames = heard.samples().frames();
        return Findings.at(Check.WHOLE, Verdict.REFUSED, sentence, heard.millis(frames), heard.seconds(), "s");
    }
}
