package org.deadwax.server.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/** What a master must be, and what is worth a word. Pure: the file's own claims and what was heard go in. */
final class MasterRules {

    private static final Map<String, Set<String>> CODECS = Map.of(
            "wav", Set.of("pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le"),
            "aiff", Set.of("pcm_s16be", "pcm_s24be", "pcm_s32be", "pcm_f32be", "pcm_s16le", "pcm_s24le", "pcm_s32le"),
            "flac", Set.of("flac"));
    private static final Set<Integer> DEPTHS = Set.of(16, 24, 32);
    private static final List<Integer> RATES = List.of(44_100, 48_000, 88_200, 96_000, 176_400, 192_000);

    private static final double SHORT_SECONDS = 30;
    private static final double SILENCE_SECONDS = 10;

    /** A header may round; more than this is missing audio. */
    private static final double ROUNDING_SECONDS = 0.01;

    private MasterRules() {}

    /** Why it is refused before anything is decoded; null when it is not. */
    static @Nullable String refusal(Probe probe) {
        if (probe.container() == null) {
            return "No audio can be read from it. Masters are WAV, AIFF or FLAC: export it again and drop it here.";
        }
        if (probe.codec() == null) {
            return "There is no audio in it (" + probe.container()
                    + "). Masters are WAV, AIFF or FLAC: export it again and drop it here.";
        }
        Set<String> codecs = CODECS.get(probe.container());
        if (codecs == null || !codecs.contains(probe.codec()) || !DEPTHS.contains(probe.bitDepth())) {
            return "It is " + found(probe)
                    + ". Masters are WAV or AIFF with 16, 24 or 32 bits, or FLAC: export it again from"
                    + " the session and drop it here.";
        }
        if (!RATES.contains(probe.sampleRateHz())) {
            return "Its sample rate is " + kilohertz(probe.sampleRateHz())
                    + " kHz. Masters have 44.1, 48, 88.2, 96, 176.4 or 192 kHz: export it again and drop it here.";
        }
        if (probe.channels() > 2) {
            return "It has " + probe.channels()
                    + " channels. Masters are stereo: export a stereo mix and drop it here.";
        }
        return null;
    }

    private static String found(Probe probe) {
        String depth = probe.bitDepth() == 0 ? "" : ", " + probe.bitDepth() + "-bit";
        return probe.codec() + depth + " in " + probe.container();
    }

    /** @param claimedFrames by the header; empty when it does not tell */
    static Verdict judge(Probe probe, OptionalLong claimedFrames, Decoded decoded) {
        SampleMeter.Report heard = decoded.samples();
        double rate = probe.sampleRateHz();
        double seconds = heard.frames() / rate;
        Master.Audio audio = audio(probe, decoded, seconds);
        if (decoded.timedOut()) {
            return Verdict.refused(
                    "It could not be decoded to its end in time. Export it again and drop it here.", audio);
        }
        double claimed = claimedFrames.isPresent() ? claimedFrames.getAsLong() / rate : seconds;
        if (claimed - seconds > ROUNDING_SECONDS) {
            return Verdict.refused(truncated(claimed, seconds), audio);
        }
        if (decoded.fault() != null) {
            return Verdict.refused(
                    "It is damaged: the decoder reports “" + decoded.fault() + "”. Export it again and drop it here.",
                    audio);
        }
        if (heard.frames() == 0) {
            return Verdict.refused("It holds no audio at all. Export it again and drop it here.", audio);
        }
        return new Verdict(null, warnings(probe, heard, seconds), audio, heard.sha256());
    }

    private static String truncated(double claimed, double seconds) {
        String header = PlayingTime.tenths(claimed);
        String end = PlayingTime.tenths(seconds);
        if (header.equals(end)) {
            header = PlayingTime.thousandths(claimed);
            end = PlayingTime.thousandths(seconds);
        }
        return "The header says " + header + ", the audio ends at " + end + ". Export it again and drop it here.";
    }

    private static List<String> warnings(Probe probe, SampleMeter.Report heard, double seconds) {
        List<String> warnings = new ArrayList<>();
        double rate = probe.sampleRateHz();
        if (probe.channels() == 1) {
            warnings.add("It is mono; stereo is usual.");
        }
        if (seconds < 1) {
            warnings.add("It is only " + PlayingTime.thousandths(seconds)
                    + " long; a second is the least that makes sense.");
        } else if (seconds <= SHORT_SECONDS) {
            warnings.add("It is " + PlayingTime.tenths(seconds)
                    + " long; a track counts for the charts when it is longer than 30 s.");
        }
        if (heard.clippedRuns() > 0) {
            warnings.add("It clips " + times(heard.clippedRuns()) + ", first at "
                    + PlayingTime.tenths(heard.firstClipped() / rate) + ".");
        }
        if (heard.silentAtStart() == heard.frames()) {
            warnings.add("It is silent from beginning to end.");
            return List.copyOf(warnings);
        }
        silence(warnings, "Starts", heard.silentAtStart() / rate);
        silence(warnings, "Ends", heard.silentAtEnd() / rate);
        return List.copyOf(warnings);
    }

    private static void silence(List<String> warnings, String where, double seconds) {
        if (seconds > SILENCE_SECONDS) {
            warnings.add(
                    where + String.format(Locale.ROOT, " with %.1f s of silence; more than 10 s is unusual.", seconds));
        }
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String kilohertz(int hertz) {
        String exact = String.format(Locale.ROOT, "%.3f", hertz / 1000.0);
        return exact.replaceFirst("\\.?0+$", "");
    }

    private static Master.Audio audio(Probe probe, Decoded decoded, double seconds) {
        return new Master.Audio(
                String.valueOf(probe.codec()),
                probe.sampleRateHz(),
                probe.bitDepth(),
                probe.channels(),
                Math.round(seconds * 1000),
                decoded.loudnessLufs(),
                decoded.truePeakDbtp(),
                decoded.samples().dualMono());
    }
}
