package org.deadwax.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A long tone, as 16-bit stereo. */
final class Wav {

    private static final int HEAD = 44;

    private Wav() {}

    static Path write(Path file, int bytes) throws IOException {
        int data = (bytes - HEAD) / 4 * 4;
        ByteBuffer wav = ByteBuffer.allocate(HEAD + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 2).putInt(44_100).putInt(176_400);
        wav.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(data);
        for (int frame = 0; frame < data / 4; frame++) {
            wav.putShort((short) (8_000 * Math.sin(frame * 0.05))).putShort((short) (8_000 * Math.sin(frame * 0.06)));
        }
        return Files.write(file, wav.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
