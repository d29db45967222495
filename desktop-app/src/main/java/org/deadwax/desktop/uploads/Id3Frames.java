package org.deadwax.desktop.uploads;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The text frames of ID3v2.3 and 2.4 (id3.org, 1999 and 2000) that help to find a track or to make a release. */
final class Id3Frames {

    private static final Map<String, String> NAMES = Map.of(
            "TIT2",
            "TITLE",
            "TRCK",
            "TRACKNUMBER",
            "TSRC",
            "ISRC",
            "TALB",
            "ALBUM",
            "TPOS",
            "DISCNUMBER",
            "TPE1",
            "ARTIST",
            "TPE2",
            "ALBUMARTIST",
            "TCON",
            "GENRE",
            "TDRC",
            "DATE");
    private static final int EXTENDED = 0x40;

    private Id3Frames() {}

    static Map<String, String> read(ByteBuffer tag) {
        Map<String, String> found = new HashMap<>();
        if (!TagBytes.text(tag, 3).equals("ID3")) {
            return found;
        }
        int version = tag.get();
        tag.get();
        int flags = tag.get();
        int end = Math.min(tag.limit(), tag.position() + 4 + sevenBits(tag.getInt(tag.position())));
        tag.getInt();
        if ((flags & EXTENDED) != 0) {
            int size = tag.getInt();
            tag.position(tag.position() + (version == 4 ? sevenBits(size) - 4 : size));
        }
        while (tag.position() + 10 < end && tag.get(tag.position()) != 0) {
            String kind = TagBytes.text(tag, 4);
            int length = version == 4 ? sevenBits(tag.getInt()) : tag.getInt();
            tag.getShort();
            String name = NAMES.get(kind);
            if (name != null) {
                found.put(name, text(tag.slice(tag.position(), length)));
            }
            tag.position(tag.position() + length);
        }
        return found;
    }

    private static String text(ByteBuffer frame) {
        Charset charset = switch (frame.get()) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        String all = new String(bytes, charset);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }

    /** ID3's numbers leave the highest bit of each byte out. */
    private static int sevenBits(int number) {
        return number & 0x7f | (number >>> 8 & 0x7f) << 7 | (number >>> 16 & 0x7f) << 14 | (number >>> 24 & 0x7f) << 21;
    }
}
