package org.deadwax.desktop.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The chunks that WAV and AIFF are made of, one after another; their contents are not read. */
final class Chunks {

    private static final int HEAD = 8;

    /** @param at where its contents begin; @param bytes how many, as it says */
    record Chunk(String kind, long at, long bytes) {}

    private final ByteSource source;
    private final ByteOrder order;
    private long next;

    /** @param from of the first chunk */
    Chunks(ByteSource source, ByteOrder order, long from) {
        this.source = source;
        this.order = order;
        this.next = from;
    }

    /** @return null at the end */
    @Nullable
    Chunk next() throws IOException {
        if (next + HEAD > source.size()) {
            return null;
        }
        byte[] head = source.bytes(next, HEAD);
        long bytes = Integer.toUnsignedLong(ByteBuffer.wrap(head).order(order).getInt(4));
        Chunk chunk = new Chunk(word(head, 0), next + HEAD, bytes);
        next = chunk.at() + bytes + bytes % 2;
        return chunk;
    }

    ByteBuffer contents(Chunk chunk, int atMost) throws IOException {
        return ByteBuffer.wrap(source.bytes(chunk.at(), (int) Math.min(chunk.bytes(), atMost)))
                .order(order);
    }

    static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
