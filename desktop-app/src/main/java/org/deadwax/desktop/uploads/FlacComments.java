package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Vorbis comments in a FLAC's head (RFC 9639, 8.6). */
final class FlacComments {

    private static final int COMMENTS = 4;

    private FlacComments() {}

    /** @param in behind "fLaC" */
    static Map<String, String> read(TagBytes in) throws IOException {
        while (true) {
            int head = in.number();
            int length = head & 0xffffff;
            if ((head >>> 24 & 0x7f) == COMMENTS) {
                return comments(in.bytes(length, ByteOrder.LITTLE_ENDIAN));
            }
            if (head < 0) {
                return Map.of();
            }
            in.seek(in.position() + length);
        }
    }

    private static Map<String, String> comments(ByteBuffer block) {
        TagBytes.text(block, block.getInt());
        Map<String, String> tags = new TreeMap<>();
        int count = block.getInt();
        for (int i = 0; i < count; i++) {
            String[] tag = TagBytes.text(block, block.getInt()).split("=", 2);
            if (tag.length == 2) {
                tags.putIfAbsent(tag[0].toUpperCase(Locale.ROOT), tag[1]);
            }
        }
        return tags;
    }
}
