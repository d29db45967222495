package org.deadwax.server.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How an image wants to be turned, out of the EXIF part of a JPEG (Exif 2.32, tag 0x0112). */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private ExifOrientation() {}

    /** @return 1 to 8; 1, which is upright, when it does not say */
    static int of(ByteBuffer part) {
        if (part.remaining() < 14 || part.mismatch(ByteBuffer.wrap(EXIF)) != EXIF.length) {
            return 1;
        }
        ByteBuffer tiff = part.slice(EXIF.length, part.limit() - EXIF.length);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (at > tiff.limit() - 12) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(at + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
