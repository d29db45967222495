package org.deadwax.server.media;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that lie in a FLAC, by what their headers claim; none of them is opened. A few kilobytes may claim more pixels than any
 * memory holds, and every player that shows them would try.
 */
final class FlacPictures {

    /** Larger than any scan of a sleeve. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int FLAC = 0x664C_6143;
    private static final int ID3 = 0x4944_33;
    private static final int PICTURE = 6;
    private static final int MOST_BLOCKS = 10_000;

    private FlacPictures() {}

    /** The refusal that a picture in it earns; empty when there is none that does. */
    static Optional<CheckResult> refusal(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long at = begin(channel);
            for (int block = 0; block < MOST_BLOCKS && at >= 0; block++) {
                int head = read(channel, at, 4).getInt();
                int length = head & 0xFF_FFFF;
                if ((head >> 24 & 0x7F) == PICTURE) {
                    Optional<CheckResult> refusal = look(channel, at + 4, length);
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                }
                at = head < 0 ? -1 : at + 4 + length;
            }
            return Optional.empty();
        } catch (BufferUnderflowException cutOff) {
            return Optional.empty(); // the decoder says so
        }
    }

    /** @return where the first block is, behind what taggers put in front; −1 when it is no FLAC */
    private static long begin(FileChannel channel) throws IOException {
        ByteBuffer start = read(channel, 0, 10);
        long at = 0;
        if (start.getInt(0) >>> 8 == ID3) {
            int size = start.getInt(6);
            at = 10 + ((size >> 3 & 0x0FE0_0000) | (size >> 2 & 0x001F_C000) | (size >> 1 & 0x3F80) | (size & 0x7F));
        }
        return read(channel, at, 4).getInt() == FLAC ? at + 4 : -1;
    }

    private static Optional<CheckResult> look(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer block = channel.map(MapMode.READ_ONLY, at, Math.min(length, Math.max(0, channel.size() - at)));
        block.getInt();
        skip(block, block.getInt());
        skip(block, block.getInt());
        int width = block.getInt();
        int height = block.getInt();
        block.getLong();
        block.getInt();
        ImageHeader image = ImageHeader.of(block.slice());
        return Optional.ofNullable(finding(width, height))
                .or(() ->
                        image == null ? Optional.empty() : Optional.ofNullable(finding(image.width(), image.height())));
    }

    /** @param width and {@code height}: unsigned */
    private static @Nullable CheckResult finding(int width, int height) {
        long wide = Integer.toUnsignedLong(width);
        long high = Integer.toUnsignedLong(height);
        if (high == 0 || wide <= MOST_PIXELS / high) {
            return null;
        }
        return Findings.of(
                Check.PIXELS,
                Verdict.REFUSED,
                String.format(
                        Locale.ROOT,
                        "The picture inside it says that it is %,d × %,d pixels, which no player could open. Take it out and"
                                + " drop the file here again: fans get the release’s own cover.",
                        wide,
                        high));
    }

    private static void skip(ByteBuffer block, int count) {
        if (count < 0 || count > block.remaining()) {
            throw new BufferUnderflowException();
        }
        block.position(block.position() + count);
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until it is full, or the file ends
        }
        return bytes.flip();
    }
}
