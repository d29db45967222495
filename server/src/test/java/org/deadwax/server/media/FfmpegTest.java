package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
}
