package org.deadwax.server.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** How a body lies in the inbox; the built-in PostgreSQL can compress nothing itself. */
final class Codec {

    static final short AS_SENT = 0;
    static final short ZLIB = 1;

    private static final ConcurrentLinkedQueue<Deflater> DEFLATERS = new ConcurrentLinkedQueue<>();

    private Codec() {}

    /** A body and the codec that it is in: whichever is smaller. */
    record Packed(short codec, byte[] bytes) {}

    static Packed pack(byte[] body, int length) {
        Deflater pooled = DEFLATERS.poll();
        Deflater deflater = pooled == null ? new Deflater(Deflater.BEST_SPEED) : pooled;
        try {
            deflater.reset();
            deflater.setInput(body, 0, length);
            deflater.finish();
            byte[] packed = new byte[length];
            int size = deflater.deflate(packed);
            return deflater.finished()
                    ? new Packed(ZLIB, Arrays.copyOf(packed, size))
                    : new Packed(AS_SENT, Arrays.copyOf(body, length));
        } finally {
            DEFLATERS.offer(deflater);
        }
    }

    static byte[] unpack(short codec, byte[] bytes) {
        if (codec == AS_SENT) {
            return bytes;
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A body in the inbox is damaged.", e);
        }
    }

    /**
     * Of a request that came with {@code Content-Encoding: gzip}.
     *
     * @return empty when it grows beyond the limit
     * @throws IOException when it is no gzip
     */
    static Optional<byte[]> gunzip(byte[] bytes, int length, int limit) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, length * 4));
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (out.size() + read > limit) {
                    return Optional.empty();
                }
                out.write(some, 0, read);
            }
            return Optional.of(out.toByteArray());
        }
    }
}
