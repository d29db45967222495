package org.deadwax.desktop.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Reads a file once and sums it up twice, whole and in parts, on two threads: hashing is slower than reading. A few buffers
 * go round between the two.
 */
final class FileReading {

    private static final int BUFFER = 1 << 18;
    private static final int BUFFERS = 4;

    private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final FileChannel channel;
    private final long bytes;
    private final long partBytes;
    private final Consumer<String> heard;

    private FileReading(FileChannel channel, long bytes, long partBytes, Consumer<String> heard) {
        this.heard = heard;
        this.channel = channel;
        this.bytes = bytes;
        this.partBytes = partBytes;
        for (int i = 0; i < BUFFERS; i++) {
            empty.add(ByteBuffer.allocate(BUFFER));
        }
    }

    /**
     * @param heard of each part's sum, in their order, as soon as it is known
     * @throws ShorterThanSaid when the file ends before these bytes
     */
    static Fingerprint read(FileChannel channel, long bytes, long partBytes, Consumer<String> heard)
            throws IOException, InterruptedException {
        return new FileReading(channel, bytes, partBytes, heard).read();
    }

    /** The file ended too early. */
    static final class ShorterThanSaid extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Fingerprint read() throws IOException, InterruptedException {
        FutureTask<List<String>> parts = new FutureTask<>(this::parts);
        Thread second = Thread.ofPlatform().daemon().name("upload-parts").start(parts);
        try {
            MessageDigest whole = sha256();
            for (long at = 0; at < bytes; ) {
                ByteBuffer buffer = empty.take();
                buffer.clear().limit((int) Math.min(BUFFER, bytes - at));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw new ShorterThanSaid();
                }
                buffer.flip();
                full.put(buffer.duplicate());
                whole.update(buffer);
                at += read;
            }
            return new Fingerprint(HexFormat.of().formatHex(whole.digest()), partBytes, parts.get());
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            second.interrupt();
        }
    }

    private List<String> parts() throws InterruptedException {
        List<String> sums = new ArrayList<>();
        MessageDigest digest = sha256();
        long open = partBytes;
        for (long at = 0; at < bytes; ) {
            ByteBuffer buffer = full.take();
            at += buffer.remaining();
            while (buffer.remaining() >= open) {
                ByteBuffer rest = buffer.slice(buffer.position(), (int) open);
                digest.update(rest);
                buffer.position(buffer.position() + (int) open);
                add(sums, digest);
                open = partBytes;
            }
            open -= buffer.remaining();
            digest.update(buffer);
            empty.put(buffer.clear());
        }
        if (open < partBytes) {
            add(sums, digest);
        }
        return sums;
    }

    private void add(List<String> sums, MessageDigest digest) {
        String sum = Base64.getEncoder().encodeToString(digest.digest());
        sums.add(sum);
        heard.accept(sum);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
