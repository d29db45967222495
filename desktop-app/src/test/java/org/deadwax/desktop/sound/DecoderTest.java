package org.deadwax.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every accepted format, sample by sample, from the beginning and from anywhere. */
class DecoderTest {

    static Stream<Arguments> files() {
        Tone wide = new Tone(32, 48_000, 2, 9_000, 5);
        return Stream.of(
                arguments("WAV 16", Tone.STEREO_16, new Held(Tone.STEREO_16.wav())),
                arguments("WAV 24", Tone.STEREO_24, new Held(Tone.STEREO_24.wav())),
                arguments("WAV 32", wide, new Held(wide.wav())),
                arguments("WAV 24 mono", Tone.MONO_24, new Held(Tone.MONO_24.wav())),
                arguments("WAV float", Tone.STEREO_24, new Held(Tone.STEREO_24.floatWav())),
                arguments("WAV extensible", Tone.STEREO_24, new Held(Tone.STEREO_24.extensible())),
                arguments("WAV with ID3", Tone.STEREO_16, new Held(Tone.STEREO_16.wavWithId3())),
                arguments("RF64", Tone.STEREO_24, new Held(Tone.STEREO_24.rf64())),
                arguments("AIFF 16", Tone.STEREO_16, new Held(Tone.STEREO_16.aiff())),
                arguments("AIFF 24", Tone.STEREO_24, new Held(Tone.STEREO_24.aiff())),
                arguments("AIFF-C sowt", Tone.STEREO_16, new Held(Tone.STEREO_16.sowt())),
                arguments("FLAC 16/44.1", Tone.STEREO_16, Held.resource("stereo-16-44.flac")),
                arguments("FLAC 24/192", Tone.STEREO_24, Held.resource("stereo-24-192.flac")),
                arguments("FLAC 24/96 mono", Tone.MONO_24, Held.resource("mono-24-96.flac")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void givesTheVerySamples(String name, Tone tone, ByteSource file) throws IOException {
        try (Decoder decoder = Decoder.open(file)) {
            assertThat(decoder.format().rateHz()).isEqualTo(tone.rateHz());
            assertThat(decoder.format().channels()).isEqualTo(tone.channels());
            assertThat(decoder.format().frames()).isEqualTo(tone.frames());
            assertThat(all(decoder)).isEqualTo(tone.floats());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goesToTheVeryFrame(String name, Tone tone, ByteSource file) throws IOException {
        float[] whole = tone.floats();
        try (Decoder decoder = Decoder.open(file)) {
            // forth, back, to where a block begins, to the first and the last, and beyond
            for (long frame : new long[] {tone.frames() / 2, 77, 4_096, 4_095, tone.frames() - 1, 0, tone.frames()}) {
                decoder.seek(frame);
                assertThat(all(decoder))
                        .as("from frame %d", frame)
                        .isEqualTo(Arrays.copyOfRange(whole, (int) frame * tone.channels(), whole.length));
            }
        }
    }

    @Test
    void aSeekReadsLittleOfALongFlac() throws IOException {
        Held file = Held.resource("stereo-16-44.flac");
        try (Decoder decoder = Decoder.open(file)) {
            file.read = 0;
            decoder.seek(23_000);
            decoder.read(new float[512], 256);
            assertThat(file.read).isLessThan(file.size());
        }
    }

    @Test
    void whatIsShorterThanItSaysEndsWhereItEnds() throws IOException {
        byte[] wav = Tone.STEREO_16.wav();
        try (Decoder decoder = Decoder.open(new Held(Arrays.copyOf(wav, wav.length / 2)))) {
            assertThat(all(decoder).length).isBetween(23_900, 24_100);
        }
    }

    @Test
    void whatIsNoAudioIsSaidToBeNone() {
        byte[] text = "Not a master at all, a shopping list".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Decoder.open(new Held(text)))
                .isInstanceOf(IOException.class)
                .hasMessage("This is neither WAV nor AIFF nor FLAC, and cannot be played here.");
        byte[] surround = Tone.STEREO_16.wav();
        surround[22] = 6;
        assertThatThrownBy(() -> Decoder.open(new Held(surround))).hasMessageStartingWith("It has 6 channels");
    }

    static float[] all(Decoder decoder) throws IOException {
        int channels = decoder.format().channels();
        float[] samples = new float[(int) (decoder.format().frames() + 1) * channels];
        float[] some = new float[1_000 * channels];
        int count = 0;
        for (int read = decoder.read(some, 1_000); read > 0; read = decoder.read(some, 1_000)) {
            System.arraycopy(some, 0, samples, count, read * channels);
            count += read * channels;
        }
        return Arrays.copyOf(samples, count);
    }
}
