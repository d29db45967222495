package org.deadwax.server.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads audio files by the programs ffprobe and ffmpeg. They see one local file and nothing else: a playlist in disguise
 * opens neither another file nor a connection.
 */
record Ffmpeg(Path ffmpeg, Path ffprobe, DataSize memory) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PROBE_TIME = Duration.ofSeconds(60);

    /** Formats that hold audio by themselves; enough to name what was delivered instead of a master. */
    private static final String FORMATS =
            "wav,w64,aiff,flac,mp3,mov,matroska,ogg,aac,ac3,eac3,caf,asf,wv,ape,tta,dsf,iff,au,amr,mpc,mpc8,opus";

    /** No tags: they are long, and anybody's. */
    private static final String PROBED = "format=format_name:stream=codec_type,codec_name,sample_rate,channels,"
            + "bits_per_raw_sample,bits_per_sample,time_base,duration_ts";

    private static final int PROBE_BYTES = 1 << 20;

    private static final Pattern FAULT =
            Pattern.compile("^(?:\\[[^]]*] )?\\[(?:error|fatal|panic)] ((?!Codec \\(\\w+\\) not on whitelist).*)$");

    Probe probe(Path file) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        // a cover inside is looked at by its header at most
                        Stream.of(ffprobe.toString(), "-v", "error", "-max_pixels", "1024"),
                        input(file, FORMATS),
                        Stream.of("-print_format", "json", "-show_entries", PROBED))
                .flatMap(each -> each)
                .toList();
        var ended = ChildProcess.run(command, limits(PROBE_TIME), out -> out.readNBytes(PROBE_BYTES));
        try {
            return ended.exit() == 0 ? probe(JSON.readTree(ended.result())) : Probe.NOTHING;
        } catch (JacksonException e) {
            return Probe.NOTHING;
        }
    }

    private ChildProcess.Limits limits(Duration time) {
        return new ChildProcess.Limits(time, memory, DataSize.ofBytes(0));
    }

    private static Probe probe(JsonNode json) {
        String container = json.path("format").path("format_name").asString("");
        if (container.isEmpty()) {
            return Probe.NOTHING;
        }
        for (JsonNode stream : json.path("streams")) {
            if (stream.path("codec_type").asString("").equals("audio")) {
                int raw = stream.path("bits_per_raw_sample").asInt(0);
                int rate = stream.path("sample_rate").asInt(0);
                return new Probe(
                        container,
                        stream.path("codec_name").asString("unknown"),
                        rate,
                        raw > 0 ? raw : stream.path("bits_per_sample").asInt(0),
                        stream.path("channels").asInt(0),
                        frames(stream, rate));
            }
        }
        return new Probe(container, null, 0, 0, 0, OptionalLong.empty());
    }

    private static OptionalLong frames(JsonNode stream, int rate) {
        boolean counted = stream.path("time_base").asString("").equals("1/" + rate);
        long frames = stream.path("duration_ts").asLong(0);
        return counted && frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty();
    }

    /** Decodes all of it, listening. What is damaged is told, not thrown. */
    Decoded decode(Path file, Probe probe, Duration timeout, CheckProgress progress)
            throws IOException, InterruptedException {
        SampleMeter meter = new SampleMeter(probe, progress);
        String container = String.valueOf(probe.container());
        List<String> command = Stream.of(
                        Stream.of(ffmpeg.toString(), "-hide_banner", "-nostdin", "-nostats", "-v", "level+error"),
                        // one thread is plenty, and its memory can be told; a wrong checksum is a fault
                        Stream.of("-threads", "1", "-err_detect", "crccheck+bitstream+buffer"),
                        largePackets(container),
                        // of what lies in it beside the audio, as a cover, nothing is decoded
                        Stream.of("-f", container, "-codec_whitelist", String.valueOf(probe.codec())),
                        input(file, container),
                        Stream.of("-map", "0:a:0"),
                        Stream.of("-threads", "1", "-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"))
                .flatMap(each -> each)
                .toList();
        var ended = ChildProcess.run(command, limits(timeout), meter::listen);
        return new Decoded(ended.result(), fault(ended), ended.timedOut());
    }

    /** What the program complained about first; null when it did not. */
    static @Nullable String fault(ChildProcess.Ended<?> ended) {
        String fault = match(FAULT, ended.first());
        if (ended.timedOut()) {
            return "it took too long";
        }
        return fault == null && ended.exit() != 0 ? "ended with " + ended.exit() : fault;
    }

    /** Of 4 KB, as a WAV is read otherwise, handing on takes ten times as long as decoding. */
    private static Stream<String> largePackets(String container) {
        return container.equals("wav") ? Stream.of("-max_size", "131072") : Stream.of();
    }

    /** @return null when it runs; else what it said */
    @Nullable
    String complaint() throws InterruptedException {
        for (Path program : List.of(ffmpeg, ffprobe)) {
            try {
                var ended = ChildProcess.run(
                        List.of(program.toString(), "-version"),
                        limits(PROBE_TIME),
                        out -> out.readNBytes(PROBE_BYTES));
                if (ended.exit() != 0) {
                    String said = ended.first().isEmpty()
                            ? "ended with " + ended.exit()
                            : ended.first().getFirst();
                    return program.getFileName() + " does not run: " + said;
                }
            } catch (IOException e) {
                return program + " cannot be started: " + e.getMessage();
            }
        }
        return null;
    }

    boolean hasEncoder(String name) throws InterruptedException {
        try {
            var ended = ChildProcess.run(
                    List.of(ffmpeg.toString(), "-v", "error", "-encoders"),
                    limits(PROBE_TIME),
                    out -> new String(out.readNBytes(PROBE_BYTES), StandardCharsets.UTF_8));
            return ended.exit() == 0 && ended.result().contains(" " + name + " ");
        } catch (IOException e) {
            return false;
        }
    }

    /** One file of one of these formats. */
    private static Stream<String> input(Path file, String formats) {
        return Stream.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                formats,
                "-i",
                "file:" + file.toAbsolutePath());
    }

    private static @Nullable String match(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return ffmpeg.toString();
    }
}
