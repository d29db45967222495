package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 1000",
        "1000, 1000",
        "1001, 1000",
        // parts that end within, and at the end of, what is read at a time
        "786432, 262144",
        "786433, 262143",
        "1000003, 400000",
        "3000000, 100"
    })
    void sumsUpTheWholeAndEachPart(int bytes, int part) throws Exception {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = Files.write(folder.resolve("a"), content);
        List<String> heard = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            Fingerprint read = FileReading.read(channel, bytes, part, heard::add);
            assertThat(heard).isEqualTo(read.parts());
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(read.sha256()).isEqualTo(HexFormat.of().formatHex(whole));
            assertThat(read.parts()).hasSize(Math.ceilDiv(bytes, part));
            for (int i = 0;
                    i < read.parts().size();
                    i += Math.max(1, read.parts().size() / 7)) {
                int from = i * part;
                assertThat(read.parts().get(i))
                        .isEqualTo(FakeStorage.sha256(Arrays.copyOfRange(content, from, Math.min(bytes, from + part))));
            }
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsNoticed() throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[5_000]);
        try (FileChannel channel = FileChannel.open(file)) {
            assertThatThrownBy(() -> FileReading.read(channel, 6_000, 1_000, sum -> {}))
                    .isInstanceOf(FileReading.ShorterThanSaid.class);
        }
    }
}
