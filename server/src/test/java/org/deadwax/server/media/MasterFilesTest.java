package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.deadwax.model.Master;
import org.deadwax.server.media.Audio.Wav;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the masters table and every file seen in the wild, by the decoder that is shipped. */
class MasterFilesTest {

    private static final Audio LONG_ENOUGH = Audio.stereo(31);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "44100, 16, false, pcm_s16le",
        "48000, 24, false, pcm_s24le",
        "88200, 24, false, pcm_s24le",
        "96000, 32, false, pcm_s32le",
        "176400, 24, false, pcm_s24le",
        "192000, 32, true, pcm_f32le"
    })
    void wavInEveryRateAndDepth(int rate, int bits, boolean floating, String codec) throws Exception {
        Audio audio = Audio.stereo(2).as(rate, 2, bits, floating);

        MasterVerdict verdict = Decoder.verdict(audio.write(folder.resolve("a.wav")));

        assertThat(verdict.reason()).isNull();
        assertThat(Decoder.audio(verdict).codec()).isEqualTo(codec);
        assertThat(Decoder.audio(verdict).sampleRateHz()).isEqualTo(rate);
        assertThat(Decoder.audio(verdict).bitDepth()).isEqualTo(bits);
        assertThat(Decoder.audio(verdict).channels()).isEqualTo(2);
        assertThat(Decoder.audio(verdict).durationMillis()).isEqualTo(2000);
    }

    @ParameterizedTest
    @CsvSource({"x.aiff, pcm_s16be, 16", "x.aiff, pcm_s24be, 24", "x.flac, flac, 16"})
    void aiffAndFlac(String name, String codec, int bits) throws Exception {
        Path wav = LONG_ENOUGH.write(folder.resolve("a.wav"));
        Path file = Decoder.convert(wav, folder.resolve(name), "-c:a", codec);

        MasterVerdict verdict = Decoder.verdict(file);

        assertThat(verdict.reason()).isNull();
        assertThat(verdict.warnings()).isEmpty();
        assertThat(Decoder.audio(verdict))
                .extracting(Master.Audio::codec, Master.Audio::bitDepth)
                .containsExactly(codec, bits);
    }

    @ParameterizedTest
    @EnumSource(Wav.class)
    void wavAsProgramsWriteIt(Wav kind) throws Exception {
        Path file = Files.write(folder.resolve("a.wav"), LONG_ENOUGH.wav(kind));

        MasterVerdict verdict = Decoder.verdict(file);

        assertThat(verdict.reason()).isNull();
        assertThat(verdict.warnings()).isEmpty();
        assertThat(Decoder.audio(verdict).durationMillis()).isEqualTo(31_000);
    }

    @ParameterizedTest
    @EnumSource(Wav.class)
    void aWavWhoseEndIsMissing(Wav kind) throws Exception {
        byte[] whole = LONG_ENOUGH.wav(kind);
        int head = whole.length - LONG_ENOUGH.frames() * 4;
        Path file = Files.write(
                folder.resolve("a.wav"), Arrays.copyOf(whole, head + 44_100 * 4 * 20 + 44_100 / 10 * 4 * 6));

        assertThat(Decoder.verdict(file).reason())
                .isEqualTo("The header says 0:31.0, the audio ends at 0:20.6. Export it again and drop it here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.aiff", "x.flac"})
    void anAiffOrFlacWhoseEndIsMissing(String name) throws Exception {
        Path whole = Decoder.convert(LONG_ENOUGH.write(folder.resolve("a.wav")), folder.resolve(name));
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        assertThat(Decoder.verdict(file).reason())
                .matches("The header says 0:31\\.0, the audio ends at 0:2[0-2]\\.\\d\\..*");
    }

    @Test
    void aFlacThatIsDamagedInTheMiddle() throws Exception {
        Path whole = Decoder.convert(LONG_ENOUGH.write(folder.resolve("a.wav")), folder.resolve("a.flac"));
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 16, (byte) 0x55);

        assertThat(Decoder.verdict(Files.write(whole, bytes)).reason()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "x.mp3, libmp3lame, mp3",
        "x.ogg, flac, ogg",
        "x.m4a, aac, aac",
        "x.wav, pcm_mulaw, pcm_mulaw",
        "x.wav, pcm_u8, 8-bit"
    })
    void whatIsNoMasterIsNamed(String name, String codec, String found) throws Exception {
        Path file = Decoder.convert(
                Audio.stereo(2).write(folder.resolve("a.wav")), folder.resolve("b-" + name), "-c:a", codec);

        assertThat(Decoder.verdict(file).reason()).startsWith("It is ").contains(found);
    }

    @ParameterizedTest
    @CsvSource({"22050, 22.05", "32000, 32", "8000, 8"})
    void ratesThatAreNone(int rate, String shown) throws Exception {
        Path file = Audio.stereo(2).as(rate, 2, 16, false).write(folder.resolve("a.wav"));

        assertThat(Decoder.verdict(file).reason()).startsWith("Its sample rate is " + shown + " kHz.");
    }

    @Test
    void sixChannels() throws Exception {
        Path file = Audio.stereo(2).as(48_000, 6, 16, false).write(folder.resolve("a.wav"));

        assertThat(Decoder.verdict(file).reason()).startsWith("It has 6 channels.");
    }

    @Test
    void monoIsAcceptedWithAWord() throws Exception {
        Path file = LONG_ENOUGH.as(44_100, 1, 16, false).write(folder.resolve("a.wav"));

        MasterVerdict verdict = Decoder.verdict(file);

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.warnings()).containsExactly("It is mono; stereo is usual.");
    }

    @Test
    void shortOnes() throws Exception {
        assertThat(Decoder.verdict(Audio.stereo(30).write(folder.resolve("a.wav")))
                        .warnings())
                .containsExactly("It is 0:30.0 long; a track counts for the charts when it is longer than 30 s.");
        assertThat(Decoder.verdict(Audio.stereo(0.5).write(folder.resolve("b.wav")))
                        .warnings())
                .containsExactly("It is only 0:00.500 long; a second is the least that makes sense.");
    }

    @Test
    void silenceBeforeAndAfter() throws Exception {
        Path file = Audio.stereo(40).within(12.4, 10.5).write(folder.resolve("a.wav"));

        assertThat(Decoder.verdict(file).warnings())
                .containsExactly(
                        "Starts with 12.4 s of silence; more than 10 s is unusual.",
                        "Ends with 10.5 s of silence; more than 10 s is unusual.");
    }

    @Test
    void tenSecondsOfSilenceAreFine() throws Exception {
        Path file = Audio.stereo(40).within(9.9, 9.9).write(folder.resolve("a.wav"));

        assertThat(Decoder.verdict(file).warnings()).isEmpty();
    }

    @Test
    void nothingButSilence() throws Exception {
        MasterVerdict verdict =
                Decoder.verdict(Audio.stereo(31).scaled(frame -> 0).write(folder.resolve("a.wav")));

        assertThat(verdict.warnings()).containsExactly("It is silent from beginning to end.");
        assertThat(Decoder.audio(verdict).loudnessLufs()).isNull();
        assertThat(Decoder.audio(verdict).truePeakDbtp()).isNull();
    }

    @Test
    void clippedRunsAreCounted() throws Exception {
        // the top of two waves is cut off, at 5 s and at 6 s
        Audio audio = LONG_ENOUGH.sounding((frame, channel) -> {
            boolean hot = frame / 100 == 2205 || frame / 100 == 2646;
            return (hot ? 3 : 0.5) * Math.sin(2 * Math.PI * 441 * frame / 44_100 + 0.01);
        });

        MasterVerdict verdict = Decoder.verdict(audio.write(folder.resolve("a.wav")));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.warnings()).singleElement().asString().matches("It clips \\d+ times, first at 0:05\\.0\\.");
    }

    @Test
    void overZeroInFloat() throws Exception {
        Audio audio = LONG_ENOUGH.as(48_000, 2, 32, true).scaled(frame -> frame / 48_000 == 7 ? 2.4 : 1);

        MasterVerdict verdict = Decoder.verdict(audio.write(folder.resolve("a.wav")));

        assertThat(verdict.warnings()).singleElement().asString().contains("first at 0:07.0");
        assertThat(Decoder.audio(verdict).truePeakDbtp()).isGreaterThan(1);
    }

    @Test
    void fullScaleForAMomentIsNoClipping() throws Exception {
        Audio audio = LONG_ENOUGH.sounding((frame, channel) -> frame % 1000 == 0 ? 1 : 0.2);

        assertThat(Decoder.verdict(audio.write(folder.resolve("a.wav"))).warnings())
                .isEmpty();
    }

    @Test
    void loudnessAndDualMono() throws Exception {
        MasterVerdict stereo = Decoder.verdict(LONG_ENOUGH.write(folder.resolve("a.wav")));
        MasterVerdict same = Decoder.verdict(LONG_ENOUGH
                .sounding((frame, channel) -> 0.5 * Math.sin(2 * Math.PI * 997 * frame / 44_100))
                .write(folder.resolve("b.wav")));

        assertThat(Decoder.audio(stereo).dualMono()).isFalse();
        assertThat(Decoder.audio(same).dualMono()).isTrue();
        // R 128: a 997 Hz sine of 0 dBFS in both channels is 0 LUFS; this one is 6 dB less
        assertThat(Decoder.audio(same).loudnessLufs()).isBetween(-6.2, -5.9);
        assertThat(Decoder.audio(same).truePeakDbtp()).isBetween(-6.2, -5.9);
    }

    @Test
    void theSameAudioInAnotherContainerIsTheSameAudio() throws Exception {
        Path wav = LONG_ENOUGH.write(folder.resolve("a.wav"));
        Path flac = Decoder.convert(wav, folder.resolve("a.flac"));

        assertThat(Decoder.verdict(flac).audioSha256())
                .isEqualTo(Decoder.verdict(wav).audioSha256());
        assertThat(Decoder.verdict(Audio.stereo(32).write(wav)).audioSha256())
                .isNotEqualTo(Decoder.verdict(flac).audioSha256());
    }

    @Test
    void namesSayNothing() throws Exception {
        Path flac = Decoder.convert(LONG_ENOUGH.write(folder.resolve("a.wav")), folder.resolve("a.flac"));
        Path wrong = Files.move(flac, folder.resolve("b.wav"));
        Path dotted = LONG_ENOUGH.write(folder.resolve(".01 Datum"));

        assertThat(Decoder.audio(Decoder.verdict(wrong)).codec()).isEqualTo("flac");
        assertThat(Decoder.verdict(dotted).accepted()).isTrue();
    }

    @Test
    void whatIsNoAudioAtAll() throws Exception {
        assertThat(reasonFor(new byte[0])).startsWith("No audio can be read from it: it is an empty file.");
        assertThat(reasonFor("Dear label, here is my album.".getBytes(StandardCharsets.UTF_8)))
                .startsWith("No audio can be read from it.");
        assertThat(reasonFor(Arrays.copyOf(Audio.stereo(2).wav(), 44))).isNotNull();
    }

    private @Nullable String reasonFor(byte[] bytes) throws IOException, InterruptedException {
        return Decoder.verdict(Files.write(folder.resolve("x.wav"), bytes)).reason();
    }
}
