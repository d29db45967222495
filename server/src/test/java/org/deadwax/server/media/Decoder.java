package org.deadwax.server.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.deadwax.model.Master;
import org.springframework.util.unit.DataSize;

/** The bundled programs, unpacked once for all tests. */
final class Decoder {

    static final Path TOOLS = Path.of("target", "tools").toAbsolutePath();

    private Decoder() {}

    static Ffmpeg bundled() throws IOException {
        Path folder = BundledFfmpeg.in(TOOLS).orElseThrow();
        return new Ffmpeg(folder.resolve("ffmpeg"), folder.resolve("ffprobe"), DataSize.ofGigabytes(2));
    }

    /** What the server decides about a file, without the server. */
    static MasterVerdict verdict(Path file) throws IOException, InterruptedException {
        return new Audition(bundled(), Duration.ofMinutes(1)).of(file, List.of(), new CheckProgress());
    }

    static Master.Audio audio(MasterVerdict verdict) {
        return Objects.requireNonNull(verdict.audio(), () -> String.valueOf(verdict.reason()));
    }

    /** Has ffmpeg itself write a file, for the formats that we write nowhere. */
    static Path convert(Path wav, Path target, String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(bundled().ffmpeg().toString(), "-v", "error", "-y", "-i", wav.toString()));
        command.addAll(List.of(options));
        command.add(target.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return target;
    }
}
