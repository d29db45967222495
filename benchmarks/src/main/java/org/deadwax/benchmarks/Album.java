package org.deadwax.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ten tracks of five minutes, stereo, 24 bits at 96 kHz, made here: tones over noise that swells, another for each track. */
final class Album {

    static final int TRACKS = 10;

    private static final int SECONDS = Integer.getInteger("deadwax.bench.checks.seconds", 300);
    private static final int RATE = 96_000;
    private static final int FRAME = 6;
    private static final int PHRASE = 5;

    private Album() {}

    /** One WAV file for each track. */
    static List<Path> write(Path folder) throws IOException {
        return write(folder, SECONDS);
    }

    /** The same with shorter or longer tracks. */
    static List<Path> write(Path folder, int seconds) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= TRACKS; number++) {
            files.add(write(folder.resolve("%02d.wav".formatted(number)), number, seconds));
        }
        return files;
    }

    private static Path write(Path file, int number, int seconds) throws IOException {
        float[] phrase = phrase(number);
        Random swell = new Random(number);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header((long) seconds * RATE * FRAME));
            for (int second = 0; second < seconds; second += PHRASE) {
                int frames = Math.min(PHRASE, seconds - second) * RATE;
                out.write(samples(phrase, frames, 0.2f + 0.6f * swell.nextFloat()));
            }
        }
        return file;
    }

    private static float[] phrase(int number) {
        Random random = new Random(number);
        double low = 2 * Math.PI * (50 + random.nextInt(60)) / RATE;
        double high = 2 * Math.PI * (900 + random.nextInt(3_000)) / RATE;
        float[] phrase = new float[2 * PHRASE * RATE];
        for (int i = 0; i < phrase.length; i += 2) {
            double tone = 0.55 * Math.sin(low * i / 2) + 0.2 * Math.sin(high * i / 2);
            phrase[i] = (float) (tone + 0.2 * (random.nextFloat() - 0.5));
            phrase[i + 1] = (float) (0.9 * tone + 0.2 * (random.nextFloat() - 0.5));
        }
        return phrase;
    }

    private static byte[] samples(float[] phrase, int frames, float level) {
        byte[] bytes = new byte[frames * FRAME];
        int at = 0;
        for (int i = 0; i < 2 * frames; i++) {
            int value = Math.round(level * phrase[i] * 8_388_607);
            bytes[at++] = (byte) value;
            bytes[at++] = (byte) (value >> 8);
            bytes[at++] = (byte) (value >> 16);
        }
        return bytes;
    }

    private static byte[] header(long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (36 + dataBytes));
        header.put(ascii("WAVEfmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * FRAME);
        header.putShort((short) FRAME).putShort((short) 24);
        header.put(ascii("data")).putInt((int) dataBytes);
        return header.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
