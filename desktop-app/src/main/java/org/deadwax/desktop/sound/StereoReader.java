package org.deadwax.desktop.sound;

import java.io.IOException;

/** What a decoder reads, as stereo at the line's rate. At its own rate nothing is changed, not a bit. */
interface StereoReader {

    /** As {@link Decoder#read}, always two channels. */
    int read(float[] stereo, int frames) throws IOException;

    /** @param frame of the decoder, at its own rate */
    void seek(long frame) throws IOException;

    static StereoReader of(Decoder decoder, int rateHz) {
        StereoReader plain = decoder.format().channels() == 2 ? asItIs(decoder) : new BothSides(decoder);
        return decoder.format().rateHz() == rateHz
                ? plain
                : new Resampler(plain, decoder.format().rateHz(), rateHz);
    }

    private static StereoReader asItIs(Decoder decoder) {
        return new StereoReader() {
            @Override
            public int read(float[] stereo, int frames) throws IOException {
                return decoder.read(stereo, frames);
            }

            @Override
            public void seek(long frame) throws IOException {
                decoder.seek(frame);
            }
        };
    }

    /** Mono comes from both. */
    record BothSides(Decoder decoder) implements StereoReader {

        @Override
        public int read(float[] stereo, int frames) throws IOException {
            int read = decoder.read(stereo, frames);
            for (int i = read - 1; i >= 0; i--) {
                stereo[2 * i] = stereo[i];
                stereo[2 * i + 1] = stereo[2 * i];
            }
            return read;
        }

        @Override
        public void seek(long frame) throws IOException {
            decoder.seek(frame);
        }
    }
}
