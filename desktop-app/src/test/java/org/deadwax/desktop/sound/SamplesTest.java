package org.deadwax.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void whatWas16BitsIsTheSame16Bits() {
        float[] samples = Tone.STEREO_16.floats();
        byte[] bytes = new byte[samples.length * 2];
        Samples.littleEndian(samples, samples.length, 2, bytes);
        byte[] wav = Tone.STEREO_16.wav();
        assertThat(bytes).isEqualTo(java.util.Arrays.copyOfRange(wav, 44, wav.length));
    }

    @Test
    void fullScaleIsCutAndNotTurnedOver() {
        byte[] bytes = new byte[9];
        Samples.littleEndian(new float[] {1.5f, -1.5f, 0}, 3, 3, bytes);
        assertThat(bytes).containsExactly(0xff, 0xff, 0x7f, 0, 0, 0x80, 0, 0, 0);
    }

    /** 1 kHz stays 1 kHz and as loud as it was; 30 kHz, which 48 kHz cannot hold, goes. */
    @Test
    void anotherRateKeepsWhatCanBeKept() throws IOException {
        assertThat(level(1_000, 96_000, 48_000)).isCloseTo(0.5, within(0.005));
        assertThat(level(1_000, 44_100, 48_000)).isCloseTo(0.5, within(0.005));
        assertThat(level(30_000, 96_000, 48_000)).isLessThan(0.002);
    }

    private static double level(double hertz, int from, int to) throws IOException {
        int[] at = {0};
        StereoReader sine = new StereoReader() {
            @Override
            public int read(float[] stereo, int frames) {
                int count = Math.min(frames, 2 * from - at[0]);
                for (int i = 0; i < count; i++, at[0]++) {
                    stereo[2 * i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * at[0] / from));
                    stereo[2 * i + 1] = stereo[2 * i];
                }
                return count;
            }

            @Override
            public void seek(long frame) {}
        };
        float[] out = new float[2 * to];
        Resampler resampler = new Resampler(sine, from, to);
        assertThat(resampler.read(out, to)).isEqualTo(to);
        double most = 0;
        for (int i = to / 10; i < to; i++) {
            most = Math.max(most, Math.abs(out[2 * i]));
        }
        return most;
    }
}
