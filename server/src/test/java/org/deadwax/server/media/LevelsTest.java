package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loudness and true peak as ffmpeg's own meter has them, within what EBU Tech 3341 allows two meters to differ. */
class LevelsTest {

    private static final Pattern LOUDNESS = Pattern.compile("I:\\s+(-?[0-9.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[0-9.]+) dBFS");
    private static final long SEED = 20261125;

    @TempDir
    private Path folder;

    private record Case(String name, int rate, int channels, IntFunction<Audio.Sound> sound) {
        @Override
        public String toString() {
            return name + " at " + rate + " Hz, " + channels + " channels";
        }
    }

    static Stream<Arguments> signals() {
        List<Case> cases = List.of(
                // a quarter of the sample rate, sampled beside its tops: 3 dB more between the samples
                new Case(
                        "between the samples",
                        48_000,
                        2,
                        rate -> (frame, channel) -> 0.5 * Math.sin(Math.PI / 2 * frame + Math.PI / 4)),
                new Case(
                        "between the samples",
                        96_000,
                        2,
                        rate -> (frame, channel) -> 0.5 * Math.sin(Math.PI / 4 * frame + Math.PI / 8)),
                new Case("sines", 44_100, 2, rate -> Audio.sines(rate, 0.8)),
                new Case("sines", 88_200, 1, rate -> Audio.sines(rate, 0.3)),
                new Case("music, nearly", 44_100, 2, LevelsTest::chords),
                new Case("music, nearly", 96_000, 2, LevelsTest::chords),
                new Case("music, nearly", 192_000, 2, LevelsTest::chords),
                new Case("bursts", 48_000, 1, LevelsTest::bursts),
                new Case(
                        "cut off",
                        48_000,
                        2,
                        rate -> (frame, channel) ->
                                Math.clamp(1.8 * Math.sin(2 * Math.PI * 441 * frame / rate), -0.9, 0.9)));
        return cases.stream().map(Arguments::of);
    }

    private static Audio.Sound chords(int rate) {
        return (frame, channel) -> {
            double t = (double) frame / rate;
            double swell = 0.3 + 0.25 * Math.sin(2 * Math.PI * 0.4 * t);
            return swell
                    * (Math.sin(2 * Math.PI * 110 * t)
                            + 0.6 * Math.sin(2 * Math.PI * (1_310 + 7 * channel) * t)
                            + 0.3 * Math.sin(2 * Math.PI * 7_900 * t + channel));
        };
    }

    private static Audio.Sound bursts(int rate) {
        Random random = new Random(SEED);
        double[] noise = random.doubles(rate * 8L).map(each -> each - 0.5).toArray();
        return (frame, channel) -> {
            double smooth = noise[frame] + noise[Math.max(0, frame - 1)] + noise[Math.max(0, frame - 2)];
            return frame / (rate / 2) % 3 == 0 ? 0.5 * smooth : 0.001 * smooth;
        };
    }

    @ParameterizedTest
    @MethodSource("signals")
    void asFfmpegMeasuresThem(Case signal) throws Exception {
        Audio audio = new Audio(signal.rate(), signal.channels(), 24, false, 8, faded(signal.rate(), signal.sound()));
        Path file = audio.write(folder.resolve("a.wav"));
        String theirs = ebur128(file);

        var ours = Decoder.audio(Decoder.verdict(file));

        assertThat(Objects.requireNonNull(ours.loudnessLufs()) - number(LOUDNESS, theirs))
                .isBetween(-0.1, 0.1);
        assertThat(Objects.requireNonNull(ours.truePeakDbtp()) - number(PEAK, theirs))
                .isBetween(-0.4, 0.2);
    }

    /** What begins abruptly rings in every filter, in each in its own way. */
    private static Audio.Sound faded(int rate, IntFunction<Audio.Sound> sound) {
        Audio.Sound whole = sound.apply(rate);
        return (frame, channel) ->
                whole.at(frame, channel) * Math.min(1, Math.min(frame, rate * 8 - 1 - frame) / (0.1 * rate));
    }

    @Test
    void betweenTheSamplesIsMore() throws Exception {
        Audio audio = new Audio(
                48_000, 2, 24, false, 2, (frame, channel) -> 0.5 * Math.sin(Math.PI / 2 * frame + Math.PI / 4));

        // the samples are at 0.354, −9.0 dB; the sine is at −6.0
        assertThat(Decoder.audio(Decoder.verdict(audio.write(folder.resolve("a.wav"))))
                        .truePeakDbtp())
                .isBetween(-6.3, -5.8);
    }

    @Test
    void samplesThatAreNoNumbers() throws Exception {
        Audio audio = new Audio(
                48_000,
                2,
                32,
                true,
                2,
                (frame, channel) -> frame == 24_000
                        ? Double.NaN
                        : frame == 48_000 && channel == 1 ? Double.POSITIVE_INFINITY : 0.25);

        assertThat(Decoder.verdict(audio.write(folder.resolve("a.wav"))).reason())
                .startsWith("2 of its samples are no numbers, first at 0:00.5.");
    }

    private static String ebur128(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Decoder.bundled().ffmpeg().toString(),
                        "-hide_banner",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-af",
                        "ebur128=peak=true:framelog=quiet",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
