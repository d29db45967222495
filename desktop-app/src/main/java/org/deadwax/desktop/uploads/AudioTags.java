package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself. Only a proposal for matching, so what cannot be read is nothing.
 *
 * @param number of the track on its disc, as the file has it
 * @param isrc without hyphens
 */
record AudioTags(
        @Nullable String title,
        @Nullable Integer number,
        @Nullable String isrc,
        @Nullable String album,
        @Nullable Integer disc) {

    static final AudioTags NONE = new AudioTags(null, null, null, null, null);

    AudioTags(@Nullable String title, @Nullable Integer number, @Nullable String isrc) {
        this(title, number, isrc, null, null);
    }

    /** Waits for the disk. */
    static AudioTags of(Path file) {
        return of(all(file));
    }

    /** All that can be read, by the names of Vorbis comments. Waits for the disk. */
    static Map<String, String> all(Path file) {
        try (TagBytes in = new TagBytes(file)) {
            return switch (in.word()) {
                case "fLaC" -> FlacComments.read(in);
                case "RIFF", "RF64", "BW64" -> ChunkTags.inWav(in);
                case "FORM" -> ChunkTags.inAiff(in);
                default -> Map.of();
            };
        } catch (IOException | RuntimeException unreadable) {
            return Map.of();
        }
    }

    /** @param tags by the names of Vorbis comments, which are the plainest */
    private static AudioTags of(Map<String, String> tags) {
        String isrc = text(tags.get("ISRC"));
        return new AudioTags(
                text(tags.get("TITLE")),
                number(tags.get("TRACKNUMBER")),
                isrc == null ? null : isrc.replace("-", ""),
                text(tags.get("ALBUM")),
                number(tags.get("DISCNUMBER")));
    }

    private static @Nullable String text(@Nullable String tag) {
        return tag == null || tag.isBlank() ? null : tag.strip();
    }

    /** "4/10" is the fourth. */
    private static @Nullable Integer number(@Nullable String tag) {
        String digits = tag == null ? "" : tag.replaceAll("/.*", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? null : Integer.valueOf(digits);
    }
}
