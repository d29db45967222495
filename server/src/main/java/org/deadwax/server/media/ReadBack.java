package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a finished file says of itself to another program than the one that wrote it.
 *
 * @param tags by their names in small letters
 */
record ReadBack(Duration duration, Map<String, String> tags, boolean picture) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int LARGEST = 1 << 22;

    /** Lossy formats fill up their last frame, and some their first. */
    private static final Duration TOLERANCE = Duration.ofMillis(120);

    static ReadBack of(Ffmpeg ffmpeg, Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                ffmpeg.ffprobe().toString(),
                "-v",
                "error",
                "-protocol_whitelist",
                "file,pipe",
                "-print_format",
                "json",
                "-show_entries",
                "format=duration:format_tags:stream=codec_type,duration:stream_tags:stream_disposition=attached_pic",
                "file:" + file.toAbsolutePath());
        var ended = ChildProcess.run(
                command,
                new ChildProcess.Limits(TIME, ffmpeg.memory(), DataSize.ofBytes(0)),
                out -> out.readNBytes(LARGEST));
        if (ended.exit() != 0) {
            throw new IOException("What was made cannot be read: " + String.join(" ", ended.first()));
        }
        JsonNode json = JSON.readTree(ended.result());
        Map<String, String> tags = new HashMap<>();
        boolean picture = false;
        for (JsonNode stream : json.path("streams")) {
            boolean pictured = stream.path("disposition").path("attached_pic").asInt(0) == 1;
            picture |= pictured;
            if (!pictured) {
                put(tags, stream.path("tags"));
            }
        }
        put(tags, json.path("format").path("tags"));
        long micros = Math.round(json.path("format").path("duration").asDouble(0) * 1e6);
        return new ReadBack(Duration.ofNanos(micros * 1000), tags, picture);
    }

    private static void put(Map<String, String> tags, JsonNode node) {
        node.properties()
                .forEach(tag -> tags.put(
                        tag.getKey().toLowerCase(Locale.ROOT), tag.getValue().asString("")));
    }

    /** Empty when all is there. */
    List<String> differences(TagSheet sheet, Duration expected, boolean cover) {
        List<String> differences = new ArrayList<>();
        if (duration.minus(expected).abs().compareTo(TOLERANCE) > 0) {
            differences.add("it lasts " + duration.toMillis() + " ms, not " + expected.toMillis());
        }
        if (cover && !picture) {
            differences.add("it has no cover");
        }
        expect(differences, sheet.title(), "title");
        expect(differences, sheet.artist(), "artist");
        expect(differences, sheet.album(), "album");
        expect(differences, sheet.albumArtist(), "album_artist", "albumartist");
        return differences;
    }

    /** Of what nobody misses at once: worth a line in the log. */
    List<String> lacking(TagSheet sheet) {
        List<String> differences = new ArrayList<>();
        expect(differences, sheet.date(), "date");
        expect(differences, sheet.isrc(), "isrc", "tsrc");
        expect(differences, sheet.barcode(), "barcode");
        expect(differences, sheet.catalogueNumber(), "catalognumber");
        expect(differences, sheet.labelName(), "label", "publisher");
        expect(differences, sheet.copyright(), "copyright");
        expect(differences, sheet.genre(), "genre");
        return differences;
    }

    private void expect(List<String> differences, @Nullable String value, String... names) {
        if (value == null || value.isBlank()) {
            return;
        }
        for (String name : names) {
            if (plain(value).equals(plain(tags.getOrDefault(name, "")))) {
                return;
            }
        }
        differences.add(names[0] + " is “" + tags.getOrDefault(names[0], "") + "”, not “" + value + "”");
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
