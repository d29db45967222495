package org.deadwax.desktop.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The same sound whenever it is made, whole numbers only: the FLAC files beside the tests were encoded from it. */
public record Tone(int bits, int rateHz, int channels, int frames, long seed) {

    static final Tone STEREO_16 = new Tone(16, 44_100, 2, 24_000, 1);
    static final Tone STEREO_24 = new Tone(24, 192_000, 2, 30_000, 2);
    static final Tone MONO_24 = new Tone(24, 96_000, 1, 12_000, 3);

    /** Channels in turn. */
    int[] samples() {
        int[] samples = new int[frames * channels];
        long state = seed;
        long full = 1L << bits - 1;
        long half = full / 2;
        for (int i = 0; i < samples.length; i++) {
            int channel = i % channels;
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            long noise = (state >>> 40) % (full / 8);
            long along = (i / channels * (full / (97 + 31L * channel))) % (2 * half);
            samples[i] = (int) (Math.abs(along - half) - half / 2 + noise - full / 16);
        }
        return samples;
    }

    /** As a decoder gives them. */
    float[] floats() {
        int[] samples = samples();
        float[] floats = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            floats[i] = samples[i] / (float) (1L << bits - 1);
        }
        return floats;
    }

    public byte[] wav() {
        return riff("RIFF", new byte[0], format(1, 16), pcm(ByteOrder.LITTLE_ENDIAN));
    }

    /** With a chunk of somebody else's before the samples, of odd length. */
    byte[] wavWithId3() {
        return riff(
                "RIFF",
                chunk("id3 ", new byte[333], ByteOrder.LITTLE_ENDIAN),
                format(1, 16),
                pcm(ByteOrder.LITTLE_ENDIAN));
    }

    byte[] extensible() {
        ByteBuffer format =
                ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).put(format(0xfffe, 16));
        format.putShort((short) 22).putShort((short) bits).putInt(3).putShort((short) 1);
        format.put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71});
        return riff("RIFF", new byte[0], format.array(), pcm(ByteOrder.LITTLE_ENDIAN));
    }

    byte[] rf64() {
        byte[] pcm = pcm(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer sizes = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putLong(pcm.length + 72L).putLong(pcm.length).putLong(frames);
        byte[] file = riff("RF64", chunk("ds64", sizes.array(), ByteOrder.LITTLE_ENDIAN), format(1, 16), pcm);
        // the short lengths say that the long ones count
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1).putInt(file.length - pcm.length - 4, -1);
        return file;
    }

    byte[] floatWav() {
        ByteBuffer data = ByteBuffer.allocate(frames * channels * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : floats()) {
            data.putFloat(sample);
        }
        return riff("RIFF", new byte[0], new Tone(32, rateHz, channels, frames, seed).format(3, 16), data.array());
    }

    byte[] aiff() {
        return form("AIFF", new byte[0], pcm(ByteOrder.BIG_ENDIAN));
    }

    byte[] sowt() {
        return form("AIFC", "sowt\0\0".getBytes(StandardCharsets.ISO_8859_1), pcm(ByteOrder.LITTLE_ENDIAN));
    }

    private byte[] format(int tag, int length) {
        ByteBuffer format = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int frameBytes = channels * bits / 8;
        format.putShort((short) tag).putShort((short) channels).putInt(rateHz).putInt(rateHz * frameBytes);
        format.putShort((short) frameBytes).putShort((short) bits);
        return format.array();
    }

    private byte[] pcm(ByteOrder order) {
        int bytes = bits / 8;
        byte[] all = new byte[frames * channels * bytes];
        int at = 0;
        for (int sample : samples()) {
            for (int b = 0; b < bytes; b++) {
                all[at + b] = (byte) (sample >> 8 * (order == ByteOrder.LITTLE_ENDIAN ? b : bytes - 1 - b));
            }
            at += bytes;
        }
        return all;
    }

    private static byte[] riff(String kind, byte[] first, byte[] format, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(first);
        body.writeBytes(chunk("fmt ", format, ByteOrder.LITTLE_ENDIAN));
        body.writeBytes(chunk("data", data, ByteOrder.LITTLE_ENDIAN));
        return chunk(kind, body.toByteArray(), ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] form(String kind, byte[] compression, byte[] data) {
        ByteBuffer common = ByteBuffer.allocate(18 + compression.length).order(ByteOrder.BIG_ENDIAN);
        common.putShort((short) channels).putInt(frames).putShort((short) bits);
        int exponent = 31 - Integer.numberOfLeadingZeros(rateHz);
        common.putShort((short) (16_383 + exponent))
                .putLong((long) rateHz << 63 - exponent)
                .put(compression);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(chunk("COMM", common.array(), ByteOrder.BIG_ENDIAN));
        byte[] sound = ByteBuffer.allocate(8 + data.length).put(8, data).array();
        body.writeBytes(chunk("SSND", sound, ByteOrder.BIG_ENDIAN));
        return chunk("FORM", body.toByteArray(), ByteOrder.BIG_ENDIAN);
    }

    private static byte[] chunk(String kind, byte[] contents, ByteOrder order) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + contents.length + contents.length % 2).order(order);
        chunk.put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(contents.length)
                .put(contents);
        return chunk.array();
    }
}
