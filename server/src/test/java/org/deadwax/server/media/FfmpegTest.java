package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FfmpegTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsMissingIsNamed() throws Exception {
        program(
                "ffmpeg",
                "echo 'ffmpeg: error while loading shared libraries: libpulse.so.0: cannot open' >&2; exit 127");
        program("ffprobe", "exit 0");

        assertThat(programs(folder).complaint())
                .isEqualTo(
                        "ffmpeg does not run: ffmpeg: error while loading shared libraries: libpulse.so.0: cannot open");
    }

    @Test
    void aConfiguredOneThatDoesNotWorkGivesWay() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));

        Ffmpeg found = new FfmpegPrograms(settings(broken), home()).find();

        assertThat(found.ffmpeg().getParent()).isNotEqualTo(broken);
        assertThat(found.complaint()).isNull();
    }

    @Test
    void aPlaylistInDisguiseOpensNothing() throws Exception {
        Path secret = Audio.stereo(2).write(folder.resolve("secret.wav"));
        Path concat = Files.writeString(folder.resolve("a.wav"), "ffconcat version 1.0\nfile '" + secret + "'\n");
        Path hls = Files.writeString(
                folder.resolve("b.wav"), "#EXTM3U\n#EXTINF:2,\nfile://" + secret + "\n#EXT-X-ENDLIST\n");

        assertThat(Decoder.bundled().probe(concat)).isEqualTo(Probe.NOTHING);
        assertThat(Decoder.bundled().probe(hls)).isEqualTo(Probe.NOTHING);
    }

    @Test
    void metadataCannotPassForAnError() throws Exception {
        Path wav = Audio.stereo(31).write(folder.resolve("a.wav"));
        Path tagged = Decoder.convert(
                wav, folder.resolve("b.flac"), "-metadata", "title=[error] no\n[fatal] nothing is wrong");

        assertThat(Decoder.verdict(tagged).accepted()).isTrue();
    }

    @Test
    void aDecoderThatHangsIsEnded() throws Exception {
        program("ffmpeg", "exec sleep 60");
        program("ffprobe", "exit 0");
        Probe probe = Decoder.bundled().probe(Audio.stereo(1).write(folder.resolve("a.wav")));

        Decoded decoded =
                programs(folder).decode(folder.resolve("a.wav"), probe, Duration.ofMillis(300), new CheckProgress());

        assertThat(decoded.timedOut()).isTrue();
    }

    @Test
    void aDecoderThatWantsTooMuchMemoryGetsNone() throws Exception {
        Ffmpeg bundled = Decoder.bundled();
        Ffmpeg poor = new Ffmpeg(bundled.ffmpeg(), bundled.ffprobe(), DataSize.ofMegabytes(20));

        assertThat(poor.complaint()).isNotNull();
    }

    @Test
    void aDecoderThatWouldWriteAFileWritesNothing() throws Exception {
        Path written = folder.resolve("written");
        program("ffmpeg", "head -c 4096 /dev/zero > " + written);
        program("ffprobe", "exit 0");

        decodeBy(folder, Duration.ofSeconds(30));

        // its name may be there; not a byte of it is
        assertThat(Files.exists(written) ? Files.size(written) : 0).isZero();
    }

    @Test
    void aDecoderThatNeverEndsItsOutputIsEnded() throws Exception {
        program("ffmpeg", "exec yes 0123456789abcdef");
        program("ffprobe", "exit 0");

        Decoded decoded = decodeBy(folder, Duration.ofSeconds(2));

        assertThat(decoded.timedOut() || decoded.tooLong()).isTrue();
    }

    @Test
    void complaintsWithoutEndAreNotKept() throws Exception {
        program("ffmpeg", "i=0; while [ $i -lt 20000 ]; do echo '[error] it is broken' >&2; i=$((i+1)); done; exit 1");
        program("ffprobe", "exit 0");

        assertThat(decodeBy(folder, Duration.ofSeconds(30)).fault()).isEqualTo("it is broken");
    }

    @Test
    void aDecoderSeesNothingOfOurEnvironment() throws Exception {
        program("ffmpeg", "echo \"[error] $(env | cut -d= -f1 | sort | tr '\\n' ' ')\" >&2; exit 1");
        program("ffprobe", "exit 0");

        assertThat(String.valueOf(decodeBy(folder, Duration.ofSeconds(30)).fault())
                        .split(" "))
                .contains("PATH")
                .isSubsetOf("PATH", "PWD", "SHLVL", "OLDPWD", "_");
    }

    /** Past the probe, which knows playlists as none of its formats: the decoder itself opens nothing else either. */
    @Test
    void theDecoderOpensNoPlaylistEither() throws Exception {
        Path secret = Audio.stereo(2).write(folder.resolve("secret.wav"));
        Path concat = Files.writeString(folder.resolve("a.wav"), "ffconcat version 1.0\nfile '" + secret + "'\n");
        Probe lie = Decoder.bundled().probe(secret);

        Decoded decoded = Decoder.bundled().decode(concat, lie, Duration.ofSeconds(30), new CheckProgress());

        assertThat(decoded.samples().frames()).isZero();
        assertThat(decoded.fault()).isNotNull();
    }

    private Decoded decodeBy(Path where, Duration timeout) throws Exception {
        Path file = Audio.stereo(1).write(folder.resolve("a.wav"));
        return programs(where).decode(file, Decoder.bundled().probe(file), timeout, new CheckProgress());
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Ffmpeg programs(Path where) {
        return new Ffmpeg(where.resolve("ffmpeg"), where.resolve("ffprobe"), DataSize.ofGigabytes(2));
    }

    private MediaSettings settings(Path ffmpeg) {
        return new MediaSettings(
                ffmpeg,
                Decoder.TOOLS,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofHours(1),
                1,
                Duration.ofMinutes(1),
                DataSize.ofGigabytes(2),
                DataSize.ofGigabytes(1));
    }

    private Installation home() {
        return new Installation(Environment.DEVELOPMENT, URI.create("http://localhost"), folder);
    }

    @Test
    void twoServersThatUnpackItAtOnceBothHaveIt(@TempDir Path tools) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Optional<Path>> start = () -> {
                together.await();
                return BundledFfmpeg.in(tools);
            };
            Future<Optional<Path>> one = both.submit(start);
            Future<Optional<Path>> other = both.submit(start);

            assertThat(one.get().orElseThrow().resolve("ffmpeg")).exists();
            assertThat(other.get()).isEqualTo(one.get());
        }
        try (Stream<Path> left = Files.list(tools)) {
            assertThat(left).as("nothing half unpacked").hasSize(1);
        }
    }
}
