package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    private static final Pattern FAULT = Pattern.compile("^(?:\\[[^]]*] )?\\[(?:error|fatal|panic)] (.*)$");
    private static final Pattern LOUDNESS = Pattern.compile("^\\s+I:\\s+(-?[0-9.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("^\\s+Peak:\\s+(-?[0-9.]+) dBFS");

    /** EBU R 128's gate: it says this when it has measured nothing. */
    private static final double UNMEASURED = -70;

    Probe probe(Path file) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(ffprobe.toString(), "-v", "error"),
                        input(file),
                        Stream.of("-print_format", "json", "-show_format", "-show_streams"))
                .flatMap(each -> each)
                .toList();
        var ended = ChildProcess.run(command, PROBE_TIME, memory, InputStream::readAllBytes);
        try {
            return ended.exit() == 0 ? probe(JSON.readTree(ended.result())) : Probe.NOTHING;
        } catch (JacksonException e) {
            return Probe.NOTHING;
        }
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
    Decoded decode(Path file, Probe probe, Duration timeout) throws IOException, InterruptedException {
        boolean floating = Objects.requireNonNullElse(probe.codec(), "").startsWith("pcm_f");
        SampleMeter meter = new SampleMeter(probe.channels(), probe.bitDepth(), floating);
        List<String> command = Stream.of(
                        Stream.of(ffmpeg.toString(), "-hide_banner", "-nostdin", "-nostats", "-v", "level+info"),
                        // one thread is plenty, and its memory can be told; a wrong checksum is a fault
                        Stream.of("-threads", "1", "-err_detect", "crccheck+bitstream+buffer"),
                        input(file),
                        Stream.of("-map", "0:a:0", "-af", "ebur128=peak=true:framelog=quiet"),
                        Stream.of("-threads", "1", "-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"))
                .flatMap(each -> each)
                .toList();
        var ended = ChildProcess.run(command, timeout, memory, meter::listen);
        String fault = match(FAULT, ended.first());
        if (fault == null && ended.exit() != 0) {
            fault = "ended with " + ended.exit();
        }
        Double loudness = number(match(LOUDNESS, ended.last()));
        return new Decoded(
                ended.result(),
                fault,
                ended.timedOut(),
                loudness == null || loudness <= UNMEASURED ? null : loudness,
                number(match(PEAK, ended.last())));
    }

    /** @return null when it runs; else what it said */
    @Nullable
    String complaint() throws InterruptedException {
        for (Path program : List.of(ffmpeg, ffprobe)) {
            try {
                var ended = ChildProcess.run(
                        List.of(program.toString(), "-version"), PROBE_TIME, memory, InputStream::readAllBytes);
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

    private static Stream<String> input(Path file) {
        return Stream.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                FORMATS,
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

    private static @Nullable Double number(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }

    @Override
    public String toString() {
        return ffmpeg.toString();
    }
}
