package org.deadwax.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Audio made here: a slow arpeggio over a drone, another for each number. Real sound, nobody's property. */
final class Tape {

    private static final int RATE = 48_000;
    private static final int SECONDS = 16;
    private static final int FRAME = 6;
    private static final double[] SCALE = {1, 9 / 8.0, 6 / 5.0, 4 / 3.0, 3 / 2.0, 8 / 5.0, 9 / 5.0, 2};

    private Tape() {}

    /** Writes a WAV file, 24 bit, 48 kHz, stereo, 4.6 MB. @param number decides what is played */
    static void write(Path file, int number) {
        Random random = new Random(number);
        double root = 82.4 * Math.pow(2, random.nextInt(12) / 12.0);
        double[] left = new double[RATE * SECONDS];
        double[] right = new double[RATE * SECONDS];
        for (int note = 0; note < SECONDS * 4; note++) {
            double pitch = root * SCALE[random.nextInt(SCALE.length)] * (random.nextBoolean() ? 2 : 4);
            pluck(left, right, note * RATE / 4, pitch, 0.15 + 0.7 * random.nextDouble());
        }
        for (int i = 0; i < left.length; i++) {
            double drone = 0.08 * Math.sin(2 * Math.PI * root * i / RATE);
            left[i] += drone;
            right[i] += 0.9 * drone;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(left.length * FRAME));
            out.write(samples(left, right));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pluck(double[] left, double[] right, int from, double pitch, double pan) {
        int until = Math.min(left.length, from + RATE);
        double step = 2 * Math.PI * pitch / RATE;
        for (int i = from; i < until; i++) {
            int t = i - from;
            double loudness = 0.22 * Math.min(1, t / 400.0) * Math.exp(-t / 9_000.0);
            double sample = loudness * (Math.sin(step * t) + 0.3 * Math.sin(2 * step * t));
            left[i] += (1 - pan) * sample;
            right[i] += pan * sample;
        }
    }

    private static byte[] samples(double[] left, double[] right) {
        byte[] bytes = new byte[left.length * FRAME];
        int at = 0;
        for (int i = 0; i < left.length; i++) {
            at = put(bytes, at, left[i]);
            at = put(bytes, at, right[i]);
        }
        return bytes;
    }

    private static int put(byte[] bytes, int at, double sample) {
        int value = (int) Math.round(Math.clamp(sample, -0.98, 0.98) * 8_388_607);
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
        return at + 3;
    }

    private static byte[] header(int dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + dataBytes);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * FRAME);
        header.putShort((short) FRAME).putShort((short) 24);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(dataBytes);
        return header.array();
    }
}
