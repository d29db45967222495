package org.deadwax.server.delivery.zip;

import java.io.ByteArrayOutputStream;

/** Numbers with the lowest byte first. */
final class LittleEndian {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LittleEndian two(int value) {
        return number(value, 2);
    }

    LittleEndian four(long value) {
        return number(value, 4);
    }

    LittleEndian eight(long value) {
        return number(value, 8);
    }

    LittleEndian bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    private LittleEndian number(long value, int length) {
        for (int i = 0; i < length; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
