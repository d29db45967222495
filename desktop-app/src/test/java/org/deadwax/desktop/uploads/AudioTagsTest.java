package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioTagsTest {

    @TempDir
    Path folder;

    private AudioTags read(byte[] bytes) throws IOException {
        return AudioTags.of(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(int value, ByteOrder order) {
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }

    private static byte[] little(String text) {
        return joined(number(ascii(text).length, ByteOrder.LITTLE_ENDIAN), ascii(text));
    }

    @Test
    void readsFlacComments() throws IOException {
        byte[] comments = joined(
                little("someone"),
                number(3, ByteOrder.LITTLE_ENDIAN),
                little("title=Café du Nord"),
                little("TRACKNUMBER=4/10"),
                little("ISRC=QM-LMR-26-00042"));
        byte[] info = new byte[34];
        AudioTags tags = read(joined(
                ascii("fLaC"),
                number(info.length, ByteOrder.BIG_ENDIAN),
                info,
                number(0x84000000 | comments.length, ByteOrder.BIG_ENDIAN),
                comments));
        assertThat(tags).isEqualTo(new AudioTags("Café du Nord", 4, "QMLMR2600042"));
    }

    @Test
    void readsWavInfoBehindTheAudio() throws IOException {
        byte[] info = joined(ascii("INFOINAM"), little("Isobar\0"), new byte[1], ascii("ITRK"), little("3\0"));
        byte[] file = joined(
                ascii("RIFF"),
                new byte[4],
                ascii("WAVEdata"),
                little("some audio"),
                ascii("LIST"),
                number(info.length, ByteOrder.LITTLE_ENDIAN),
                info);
        assertThat(read(file)).isEqualTo(new AudioTags("Isobar", 3, null));
    }

    @Test
    void readsAiffName() throws IOException {
        byte[] file =
                joined(ascii("FORM"), new byte[4], ascii("AIFFNAME"), number(5, ByteOrder.BIG_ENDIAN), ascii("Datum"));
        assertThat(read(file).title()).isEqualTo("Datum");
    }

    @Test
    void whatIsDamagedSaysNothing() throws IOException {
        assertThat(read(ascii("fLaC"))).isEqualTo(AudioTags.NONE);
        assertThat(read(ascii("RIFF....WAVELIST....INFOINAM"))).isEqualTo(AudioTags.NONE);
        assertThat(read(new byte[0])).isEqualTo(AudioTags.NONE);
    }

    @Test
    void takesTheAudioOutOfFolders() throws IOException {
        Path disc = Files.createDirectories(folder.resolve("Cartography"));
        Files.writeString(disc.resolve("02 Benchmark.WAV"), "x");
        Files.writeString(disc.resolve("01 Datum.flac"), "x");
        Files.writeString(disc.resolve("cover.jpg"), "x");
        assertThat(Dropped.of(List.of(disc)).audio())
                .extracting(AudioFile::name)
                .containsExactly("01 Datum.flac", "02 Benchmark.WAV");
    }

    /** Written by ffmpeg 6.1.1 with its own tags, a hundredth of a second of sound in each. */
    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        assertThat(resource("info.wav")).isEqualTo(new AudioTags("Isobar", 3, null, "Cartography", null));
        assertThat(resource("id3.aiff")).isEqualTo(new AudioTags("Isobar", 3, "QMLMR2600120", "Cartography", 1));
        assertThat(resource("comments.flac")).isEqualTo(new AudioTags("Isobar", 3, "QMLMR2600120", "Cartography", 1));
    }

    private AudioTags resource(String name) throws IOException {
        try (java.io.InputStream in = java.util.Objects.requireNonNull(AudioTagsTest.class.getResourceAsStream(name))) {
            return AudioTags.of(Files.write(folder.resolve(name), in.readAllBytes()));
        }
    }

    /** In 2.4 a length leaves out the highest bit of each byte: it shows from 128 on. */
    @Test
    void readsId3BehindALongFrame() throws IOException {
        byte[] comment = new byte[200];
        byte[] title = joined(new byte[] {3}, ascii("Isobar"));
        byte[] frames = joined(
                ascii("COMM"),
                new byte[] {0, 0, 1, 72, 0, 0},
                comment,
                ascii("TIT2"),
                new byte[] {0, 0, 0, (byte) title.length, 0, 0},
                title);
        byte[] tag = joined(
                ascii("ID3"),
                new byte[] {4, 0, 0, 0, 0, (byte) (frames.length >> 7), (byte) (frames.length & 0x7f)},
                frames);
        byte[] padded = tag.length % 2 == 0 ? tag : joined(tag, new byte[1]);
        byte[] file = joined(
                ascii("RIFF"), new byte[4], ascii("WAVEid3 "), number(tag.length, ByteOrder.LITTLE_ENDIAN), padded);
        assertThat(read(file).title()).isEqualTo("Isobar");
    }

    @Test
    void readsId3InTheCharactersOfAnOlderProgram() throws IOException {
        byte[] title = joined(new byte[] {1}, "Café\0".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        byte[] frame = joined(ascii("TIT2"), number(title.length, ByteOrder.BIG_ENDIAN), new byte[2], title);
        byte[] tag = joined(ascii("ID3"), new byte[] {3, 0, 0}, number(frame.length, ByteOrder.BIG_ENDIAN), frame);
        byte[] padded = tag.length % 2 == 0 ? tag : joined(tag, new byte[1]);
        byte[] file = joined(
                ascii("RIFF"), new byte[4], ascii("WAVEid3 "), number(tag.length, ByteOrder.LITTLE_ENDIAN), padded);
        assertThat(read(file).title()).isEqualTo("Café");
    }
}
