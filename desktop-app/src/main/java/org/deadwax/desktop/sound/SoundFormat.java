package org.deadwax.desktop.sound;

import java.time.Duration;

/**
 * @param rateHz frames a second
 * @param channels 1 or 2
 * @param bits as they are stored, 8 to 32
 * @param frames how many; one sample of each channel is a frame
 */
public record SoundFormat(int rateHz, int channels, int bits, long frames) {

    public SoundFormat {
        if (rateHz < 1 || channels < 1 || channels > 2 || frames < 0) {
            throw new IllegalArgumentException(
                    "No sound of " + channels + " channels at " + rateHz + " Hz can be played, only mono and stereo.");
        }
    }

    public Duration length() {
        return Duration.ofNanos(Math.round(frames * 1e9 / rateHz));
    }
}
