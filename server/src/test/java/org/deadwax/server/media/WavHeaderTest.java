package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.deadwax.model.PartSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavHeaderTest {

    private static final long FIVE_GIB = 5L << 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Audio.Wav.class)
    void claimsWhatWasWritten(Audio.Wav kind) throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), Audio.stereo(1.5).wav(kind));

        assertThat(WavHeader.frames(file)).isEqualTo(OptionalLong.of(66_150));
    }

    @Test
    void moreThanFourGibibytes() throws Exception {
        Path file = sparse(FIVE_GIB);

        assertThat(WavHeader.frames(file)).isEqualTo(OptionalLong.of(FIVE_GIB / 4));
        assertThat(Decoder.bundled().probe(file).codec()).isEqualTo("pcm_s16le");
        assertThat(PartSize.parts(Files.size(file))).isEqualTo(321);
    }

    @Test
    void aHeaderThatDoesNotKnow() throws IOException {
        byte[] wav = Audio.stereo(1).wav();
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);

        assertThat(WavHeader.frames(Files.write(folder.resolve("a.wav"), wav))).isEmpty();
    }

    @Test
    void aHeaderThatEnds() throws IOException {
        assertThat(WavHeader.frames(Files.write(folder.resolve("a.wav"), new byte[] {'R', 'I', 'F', 'F'})))
                .isEmpty();
    }

    /** RF64 whose audio is a hole in the file. */
    private Path sparse(long bytes) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RF64")).putInt(-1).put(ascii("WAVE"));
        head.put(ascii("ds64"))
                .putInt(28)
                .putLong(bytes + 72)
                .putLong(bytes)
                .putLong(bytes / 4)
                .putInt(0);
        head.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(44_100)
                .putInt(176_400);
        head.putShort((short) 4).putShort((short) 16);
        head.put(ascii("data")).putInt(-1);
        Path file = folder.resolve("large.wav");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(head.array());
            large.setLength(80 + bytes);
        }
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
