package org.deadwax.server.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Half a second of 1 kHz, stereo, by which a decoder proves that it works. */
final class TestTone {

    static final int FRAMES = 22_050;

    private static final int RATE = 44_100;

    private TestTone() {}

    static byte[] wav() {
        int data = FRAMES * 4;
        ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        wav.putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (int frame = 0; frame < FRAMES; frame++) {
            short sample = (short) (16_000 * Math.sin(2 * Math.PI * 1_000 * frame / RATE));
            wav.putShort(sample).putShort(sample);
        }
        return wav.array();
    }
}
