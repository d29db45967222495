package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Tags in the chunks of WAV (LIST INFO, ID3) and AIFF (NAME, ID3), before the audio or behind it. */
final class ChunkTags {

    private static final int FIRST_CHUNK = 12;

    private static final Map<String, String> INFO = Map.of(
            "INAM",
            "TITLE",
            "ITRK",
            "TRACKNUMBER",
            "IPRT",
            "TRACKNUMBER",
            "IPRD",
            "ALBUM",
            "ISRC",
            "ISRC",
            "IART",
            "ARTIST",
            "IGNR",
            "GENRE",
            "ICRD",
            "DATE");

    private ChunkTags() {}

    static Map<String, String> inWav(TagBytes in) throws IOException {
        return read(in, ByteOrder.LITTLE_ENDIAN);
    }

    static Map<String, String> inAiff(TagBytes in) throws IOException {
        return read(in, ByteOrder.BIG_ENDIAN);
    }

    private static Map<String, String> read(TagBytes in, ByteOrder order) throws IOException {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> id3 = new HashMap<>();
        in.seek(FIRST_CHUNK);
        while (in.position() + 8 <= in.length()) {
            String kind = in.word();
            long length = Integer.toUnsignedLong(in.bytes(4, order).getInt());
            long next = in.position() + length + length % 2;
            switch (kind) {
                case "NAME" -> plain.put("TITLE", TagBytes.text(in.bytes(length, order), (int) length));
                case "LIST" -> info(in, length, order, plain);
                case "id3", "ID3" -> id3.putAll(Id3Frames.read(in.bytes(length, ByteOrder.BIG_ENDIAN)));
                default -> {
                    // audio, markers, and what else there is
                }
            }
            in.seek(next);
        }
        // ID3 knows more, and what is in it was written on purpose
        plain.putAll(id3);
        return plain;
    }

    private static void info(TagBytes in, long length, ByteOrder order, Map<String, String> into) throws IOException {
        ByteBuffer list = in.bytes(length, order);
        if (!TagBytes.text(list, 4).equals("INFO")) {
            return;
        }
        Map<String, String> found = new TreeMap<>();
        while (list.remaining() >= 8) {
            String kind = TagBytes.text(list, 4);
            int size = list.getInt();
            found.put(kind, TagBytes.text(list, size));
            if (size % 2 == 1 && list.hasRemaining()) {
                list.get();
            }
        }
        found.forEach((kind, text) -> {
            String name = INFO.get(kind);
            if (name != null) {
                into.putIfAbsent(name, text);
            }
        });
    }
}
