package org.deadwax.desktop.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RIFF, RF64 and BW64, plain and WAVE_FORMAT_EXTENSIBLE. (Microsoft, "Multiple channel audio data and WAVE files", 2007;
 * EBU Tech 3306, 2009.)
 */
final class WavHeader {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int FIRST_CHUNK = 12;
    private static final long UNKNOWN = 0xffff_ffffL;

    private WavHeader() {}

    static PcmLayout read(ByteSource source) throws IOException {
        Chunks chunks = new Chunks(source, ByteOrder.LITTLE_ENDIAN, FIRST_CHUNK);
        ByteBuffer format = null;
        long dataBytes = -1;
        for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            switch (chunk.kind()) {
                case "ds64" -> dataBytes = chunks.contents(chunk, 28).getLong(8);
                case "fmt " -> format = chunks.contents(chunk, 40);
                case "data" -> {
                    if (format == null) {
                        throw new IOException("The WAV does not say what its samples are like.");
                    }
                    // the length in ds64 counts when the short one cannot hold it; a pipe leaves it unknown
                    long said = chunk.bytes() == UNKNOWN && dataBytes >= 0 ? dataBytes : chunk.bytes();
                    long there = source.size() - chunk.at();
                    return layout(format, chunk.at(), said == UNKNOWN || said == 0 ? there : Math.min(said, there));
                }
                default -> {
                    // ID3, LIST, bext and what else there is
                }
            }
        }
        throw new IOException("The WAV has no samples.");
    }

    private static PcmLayout layout(ByteBuffer format, long at, long bytes) throws IOException {
        if (format.capacity() < 16) {
            throw new IOException("The WAV does not say what its samples are like.");
        }
        int tag = Short.toUnsignedInt(format.getShort(0));
        if (tag == EXTENSIBLE && format.capacity() >= 26) {
            tag = Short.toUnsignedInt(format.getShort(24));
        }
        if (tag != PCM && tag != FLOAT) {
            throw new IOException("The WAV holds samples of kind " + tag + ", which cannot be played here.");
        }
        int bits = Short.toUnsignedInt(format.getShort(14));
        return PcmLayout.of(
                format.getInt(4),
                Short.toUnsignedInt(format.getShort(2)),
                bits,
                at,
                bytes,
                ByteOrder.LITTLE_ENDIAN,
                tag == FLOAT,
                bits <= 8);
    }
}
