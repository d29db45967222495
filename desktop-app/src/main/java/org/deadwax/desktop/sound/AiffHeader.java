package org.deadwax.desktop.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** AIFF, and AIFF-C as far as nothing in it is compressed. (Apple, "Audio Interchange File Format", 1989 and 1991.) */
final class AiffHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int RATE_AT = 8;
    private static final int KIND_AT = 18;

    private AiffHeader() {}

    static PcmLayout read(ByteSource source) throws IOException {
        Chunks chunks = new Chunks(source, ByteOrder.BIG_ENDIAN, FIRST_CHUNK);
        ByteBuffer common = null;
        long at = -1;
        long bytes = 0;
        for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.kind().equals("COMM")) {
                common = chunks.contents(chunk, 22);
            } else if (chunk.kind().equals("SSND")) {
                int offset = chunks.contents(chunk, 8).getInt(0);
                at = chunk.at() + 8 + offset;
                bytes = Math.min(chunk.at() + chunk.bytes(), source.size()) - at;
            }
        }
        if (common == null || common.capacity() < KIND_AT || at < 0) {
            throw new IOException("The AIFF has no samples, or does not say what they are like.");
        }
        String kind = common.capacity() >= KIND_AT + 4
                ? Chunks.word(common.array(), KIND_AT).toLowerCase(Locale.ROOT)
                : "none";
        boolean floating = kind.equals("fl32") || kind.equals("fl64");
        if (!floating && !kind.equals("none") && !kind.equals("twos") && !kind.equals("sowt") && !kind.equals("in24")) {
            throw new IOException("The AIFF is compressed (" + kind + "), which cannot be played here.");
        }
        return PcmLayout.of(
                (int) Math.round(extended(common, RATE_AT)),
                common.getShort(0),
                common.getShort(6),
                at,
                bytes,
                kind.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                floating,
                false);
    }

    /** Ten bytes: sign and exponent, then 64 bits of mantissa with the leading one written out. */
    private static double extended(ByteBuffer from, int at) {
        int exponent = (from.getShort(at) & 0x7fff) - 16_383;
        double mantissa = (from.getLong(at + 2) >>> 1) / (double) (1L << 62);
        return Math.scalb(mantissa, exponent);
    }
}
