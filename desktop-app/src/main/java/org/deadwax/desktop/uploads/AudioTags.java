package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself: FLAC's Vorbis comments, WAV's LIST INFO, AIFF's NAME. Only a proposal for matching, so
 * what cannot be read is nothing.
 */
record AudioTags(
        @Nullable String title,
        @Nullable Integer number,
        @Nullable String isrc) {

    static final AudioTags NONE = new AudioTags(null, null, null);

    private static final int LONGEST = 1 << 20;

    /** Waits for the disk. */
    static AudioTags of(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            String kind = word(in);
            return switch (kind) {
                case "fLaC" -> flac(in);
                case "RIFF" -> chunks(in, ByteOrder.LITTLE_ENDIAN);
                case "FORM" -> chunks(in, ByteOrder.BIG_ENDIAN);
                default -> NONE;
            };
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        }
    }

    private static AudioTags flac(RandomAccessFile in) throws IOException {
        while (true) {
            int head = in.readInt();
            int length = head & 0xffffff;
            if ((head >>> 24 & 0x7f) == 4) {
                return comments(bytes(in, length).order(ByteOrder.LITTLE_ENDIAN));
            }
            if (head < 0) {
                return NONE;
            }
            in.seek(in.getFilePointer() + length);
        }
    }

    private static AudioTags comments(ByteBuffer block) {
        text(block, block.getInt());
        Map<String, String> tags = new TreeMap<>();
        int count = block.getInt();
        for (int i = 0; i < count; i++) {
            String[] tag = text(block, block.getInt()).split("=", 2);
            if (tag.length == 2) {
                tags.put(tag[0].toUpperCase(Locale.ROOT), tag[1]);
            }
        }
        return of(tags.get("TITLE"), tags.get("TRACKNUMBER"), tags.get("ISRC"));
    }

    private static AudioTags chunks(RandomAccessFile in, ByteOrder order) throws IOException {
        in.seek(12);
        while (in.getFilePointer() + 8 <= in.length()) {
            String kind = word(in);
            long length = Integer.toUnsignedLong(bytes(in, 4).order(order).getInt());
            long next = in.getFilePointer() + length + length % 2;
            if (kind.equals("NAME")) {
                return of(text(bytes(in, (int) length), (int) length), null, null);
            }
            if (kind.equals("LIST") && length < LONGEST) {
                ByteBuffer list = bytes(in, (int) length).order(order);
                if (text(list, 4).equals("INFO")) {
                    return info(list);
                }
            }
            in.seek(next);
        }
        return NONE;
    }

    private static AudioTags info(ByteBuffer list) {
        Map<String, String> tags = new TreeMap<>();
        while (list.remaining() >= 8) {
            String kind = text(list, 4);
            int length = list.getInt();
            tags.put(kind, text(list, length));
            if (length % 2 == 1 && list.hasRemaining()) {
                list.get();
            }
        }
        return of(tags.get("INAM"), tags.getOrDefault("ITRK", tags.get("IPRT")), tags.get("ISRC"));
    }

    private static AudioTags of(@Nullable String title, @Nullable String number, @Nullable String isrc) {
        String digits = number == null ? "" : number.replaceAll("/.*", "").replaceAll("\\D", "");
        return new AudioTags(
                title == null || title.isBlank() ? null : title.strip(),
                digits.isEmpty() || digits.length() > 4 ? null : Integer.valueOf(digits),
                isrc == null || isrc.isBlank() ? null : isrc.replace("-", "").strip());
    }

    private static String word(RandomAccessFile in) throws IOException {
        return text(bytes(in, 4), 4);
    }

    private static ByteBuffer bytes(RandomAccessFile in, int length) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new IOException("A block of " + length + " bytes is no tag.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
