package org.deadwax.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Audio made for a test, as WAV in the ways that programs write it. */
public record Audio(int rate, int channels, int bits, boolean floating, double seconds, Sound sound) {

    /** What is heard. */
    public interface Sound {
        /** @return −1 to 1 */
        double at(int frame, int channel);
    }

    enum Wav {
        PLAIN,
        EXTENSIBLE,
        RF64,
        BW64,
        ID3
    }

    /** 440 Hz on the left, 550 Hz on the right, half as loud as can be. */
    public static Audio stereo(double seconds) {
        return new Audio(44_100, 2, 16, false, seconds, sines(44_100, 0.5));
    }

    static Sound sines(int rate, double level) {
        return (frame, channel) -> level * Math.sin(2 * Math.PI * (440 + 110.0 * channel) * frame / rate);
    }

    Audio as(int newRate, int newChannels, int newBits, boolean newFloating) {
        return new Audio(newRate, newChannels, newBits, newFloating, seconds, sines(newRate, 0.5));
    }

    Audio sounding(Sound other) {
        return new Audio(rate, channels, bits, floating, seconds, other);
    }

    /** Silence before and after. */
    Audio within(double silentStart, double silentEnd) {
        int from = (int) (silentStart * rate);
        int to = frames() - (int) (silentEnd * rate);
        return sounding((frame, channel) -> frame < from || frame >= to ? 0 : sound.at(frame, channel));
    }

    Audio scaled(IntToDoubleFunction level) {
        return sounding((frame, channel) -> level.applyAsDouble(frame) * sound.at(frame, channel));
    }

    int frames() {
        return (int) Math.round(seconds * rate);
    }

    public byte[] wav() {
        return wav(Wav.PLAIN);
    }

    byte[] wav(Wav kind) {
        byte[] samples = samples();
        boolean large = kind == Wav.RF64 || kind == Wav.BW64;
        List<byte[]> chunks = new ArrayList<>();
        if (large) {
            ByteBuffer ds64 = buffer(28)
                    .putLong(0)
                    .putLong(samples.length)
                    .putLong(frames())
                    .putInt(0);
            chunks.add(chunk("ds64", ds64.array(), 28));
        }
        chunks.add(chunk("fmt ", format(kind == Wav.EXTENSIBLE), kind == Wav.EXTENSIBLE ? 40 : 16));
        if (kind == Wav.ID3) {
            byte[] tag = "ID3\3\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
            chunks.add(chunk("id3 ", tag, tag.length));
        }
        chunks.add(chunk("data", samples, large ? -1 : samples.length));
        int length = 4 + chunks.stream().mapToInt(each -> each.length).sum();
        ByteBuffer file = buffer(8 + length);
        file.put(ascii(large ? kind.name() : "RIFF"))
                .putInt(large ? -1 : length)
                .put(ascii("WAVE"));
        chunks.forEach(file::put);
        return file.array();
    }

    Path write(Path file) {
        try {
            return Files.write(file, wav());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] format(boolean extensible) {
        int block = channels * bits / 8;
        int tag = floating ? 3 : 1;
        ByteBuffer format = buffer(extensible ? 40 : 16);
        format.putShort((short) (extensible ? 0xFFFE : tag)).putShort((short) channels);
        format.putInt(rate).putInt(rate * block).putShort((short) block).putShort((short) bits);
        if (extensible) {
            format.putShort((short) 22).putShort((short) bits).putInt(channels == 1 ? 4 : 3);
            format.putShort((short) tag)
                    .putShort((short) 0)
                    .putInt(0x0010_0000)
                    .putInt(0xAA00_0080)
                    .putInt(0x719B_3800);
        }
        return format.array();
    }

    private byte[] samples() {
        ByteBuffer samples = buffer(frames() * channels * bits / 8);
        double full = Math.scalb(1.0, bits - 1) - 1;
        for (int frame = 0; frame < frames(); frame++) {
            for (int channel = 0; channel < channels; channel++) {
                double value = sound.at(frame, channel);
                if (floating) {
                    samples.putFloat((float) value);
                } else {
                    long whole = Math.round(Math.clamp(value, -1, 1) * full);
                    for (int shift = 0; shift < bits; shift += 8) {
                        samples.put((byte) (bits == 8 ? whole + 128 : whole >> shift));
                    }
                }
            }
        }
        return samples.array();
    }

    private static byte[] chunk(String id, byte[] content, int size) {
        ByteBuffer chunk = buffer(8 + content.length + (content.length & 1));
        return chunk.put(ascii(id)).putInt(size).put(content).array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
