package org.deadwax.server.media;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an image says of itself, read without decoding any of it: a picture of a few kilobytes may claim more pixels than
 * any memory holds.
 *
 * @param transparent it has transparent places, or may have
 * @param orientation 1 to 8 as EXIF counts; 1 is upright
 * @param whole its last part is there
 */
record ImageHeader(
        String type, int width, int height, Colour colour, boolean transparent, int orientation, boolean whole) {

    enum Colour {
        RGB,
        GREY,
        CMYK
    }

    private static final long PNG = 0x8950_4E47_0D0A_1A0AL;
    private static final int MOST_PARTS = 10_000;

    /** @return null when it is neither JPEG nor PNG, or too broken to tell */
    static @Nullable ImageHeader of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** @param bytes all of the image, from its first. @return null when it is neither JPEG nor PNG, or too broken to tell */
    static @Nullable ImageHeader of(ByteBuffer bytes) {
        try {
            if (bytes.limit() >= 8 && bytes.getLong(0) == PNG) {
                return png(bytes.position(8));
            }
            if (bytes.limit() >= 4 && bytes.getShort(0) == (short) 0xFFD8) {
                return jpeg(bytes.position(2));
            }
            return null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    private static ImageHeader png(ByteBuffer bytes) {
        bytes.getInt();
        requireName(bytes, "IHDR");
        int width = bytes.getInt();
        int height = bytes.getInt();
        bytes.get();
        int kind = bytes.get();
        bytes.position(8 + 8 + 13 + 4);
        boolean transparent = kind == 4 || kind == 6;
        boolean whole = false;
        for (int part = 0; part < MOST_PARTS && !whole && bytes.remaining() >= 12; part++) {
            int length = bytes.getInt();
            String name = name(bytes);
            transparent |= name.equals("tRNS");
            if (length < 0 || length > bytes.remaining() - 4) {
                break;
            }
            whole = name.equals("IEND");
            bytes.position(bytes.position() + length + 4);
        }
        Colour colour = kind == 0 || kind == 4 ? Colour.GREY : Colour.RGB;
        return new ImageHeader("png", width, height, colour, transparent, 1, whole);
    }

    private static void requireName(ByteBuffer bytes, String name) {
        if (!name(bytes).equals(name)) {
            throw new IllegalArgumentException();
        }
    }

    private static String name(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable ImageHeader jpeg(ByteBuffer bytes) {
        int orientation = 1;
        for (int part = 0; part < MOST_PARTS; part++) {
            int marker = marker(bytes);
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
                continue; // these stand alone
            }
            int start = bytes.position();
            int length = Short.toUnsignedInt(bytes.getShort());
            if (isFrame(marker)) {
                return frame(bytes, orientation);
            }
            if (marker == 0xE1) {
                orientation = Math.max(orientation, ExifOrientation.of(bytes.slice(bytes.position(), length - 2)));
            }
            bytes.position(start + length);
        }
        return null;
    }

    private static int marker(ByteBuffer bytes) {
        if (bytes.get() != (byte) 0xFF) {
            throw new IllegalArgumentException();
        }
        int marker = 0xFF;
        while (marker == 0xFF) {
            marker = Byte.toUnsignedInt(bytes.get());
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static ImageHeader frame(ByteBuffer bytes, int orientation) {
        bytes.get();
        int height = Short.toUnsignedInt(bytes.getShort());
        int width = Short.toUnsignedInt(bytes.getShort());
        Colour colour = switch (bytes.get()) {
            case 1 -> Colour.GREY;
            case 4 -> Colour.CMYK;
            default -> Colour.RGB;
        };
        return new ImageHeader("jpeg", width, height, colour, false, orientation, endsAsJpeg(bytes));
    }

    /** Programs leave a few bytes after the end. */
    private static boolean endsAsJpeg(ByteBuffer bytes) {
        for (int at = bytes.limit() - 2; at >= Math.max(0, bytes.limit() - 4096); at--) {
            if (bytes.getShort(at) == (short) 0xFFD9) {
                return true;
            }
        }
        return false;
    }
}
