package org.deadwax.server.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.deadwax.server.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which ffmpeg works here: the configured one, the one on PATH, the bundled one. Each must prove itself before it is used. */
@Component
class FfmpegPrograms {

    private static final Duration TEST_TIME = Duration.ofSeconds(30);

    private final MediaSettings settings;
    private final Path home;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Ffmpeg found;
    private @Nullable Boolean vorbis;

    FfmpegPrograms(MediaSettings settings, Installation installation) {
        this.settings = settings;
        this.home = installation.home();
    }

    /** @throws NotNow when none works; the message names what is missing in each */
    Ffmpeg find() throws NotNow, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (found == null) {
                found = search();
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it has Xiph's own encoder. */
    boolean hasVorbis() throws NotNow, InterruptedException {
        Ffmpeg programs = find();
        lock.lockInterruptibly();
        try {
            if (vorbis == null) {
                vorbis = programs.hasEncoder("libvorbis");
            }
            return vorbis;
        } finally {
            lock.unlock();
        }
    }

    private Ffmpeg search() throws NotNow, InterruptedException {
        List<String> complaints = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            try {
                Optional<Path> folder = candidate.folder();
                if (folder.isPresent()) {
                    Ffmpeg programs = in(folder.get());
                    String complaint = selfTest(programs);
                    if (complaint == null) {
                        return programs;
                    }
                    complaints.add(candidate.name() + ": " + complaint);
                } else {
                    complaints.add(candidate.name() + ": none");
                }
            } catch (IOException e) {
                complaints.add(candidate.name() + ": " + e.getMessage());
            }
        }
        throw new NotNow(
                "The server has no program that could look at it. Tell whoever runs it; it goes on by itself.",
                "Masters cannot be verified: no ffmpeg works here. " + String.join("; ", complaints)
                        + ". Install ffmpeg, or name its folder in DEADWAX_MEDIA_FFMPEG.");
    }

    private interface Folder {
        Optional<Path> find() throws IOException;
    }

    private record Candidate(String name, Folder where) {
        Optional<Path> folder() throws IOException {
            return where.find();
        }
    }

    private List<Candidate> candidates() {
        Path tools = settings.tools() == null ? home.resolve("tools") : settings.tools();
        return Stream.of(
                        new Candidate("DEADWAX_MEDIA_FFMPEG", () -> Optional.ofNullable(settings.ffmpeg())),
                        new Candidate("PATH", FfmpegPrograms::onPath),
                        new Candidate("bundled", () -> BundledFfmpeg.in(tools)))
                .toList();
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve(program("ffmpeg")))
                        && Files.isExecutable(folder.resolve(program("ffprobe"))))
                .findFirst();
    }

    private Ffmpeg in(Path folder) {
        return new Ffmpeg(
                folder.resolve(program("ffmpeg")), folder.resolve(program("ffprobe")), settings.decodeMemory());
    }

    static String program(String name) {
        return System.getProperty("os.name").startsWith("Windows") ? name + ".exe" : name;
    }

    /** @return null when it decodes a short WAV as it should; else what is wrong */
    private @Nullable String selfTest(Ffmpeg programs) throws IOException, InterruptedException {
        String complaint = programs.complaint();
        if (complaint != null) {
            return complaint;
        }
        Path file = Files.createTempFile(Files.createDirectories(home.resolve("work")), "self-test", ".wav");
        try {
            Files.write(file, TestTone.wav());
            Probe probe = programs.probe(file);
            if (!"pcm_s16le".equals(probe.codec())) {
                return "it does not know a WAV when it sees one";
            }
            Decoded decoded = programs.decode(file, probe, TEST_TIME, new CheckProgress());
            if (decoded.fault() != null) {
                return decoded.fault();
            }
            return decoded.samples().frames() == TestTone.FRAMES ? null : "it lost samples of a test tone";
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
