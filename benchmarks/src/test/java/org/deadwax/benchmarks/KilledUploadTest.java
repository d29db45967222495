package org.deadwax.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, a real kill -9 in the middle of a file. */
class KilledUploadTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");

    @TempDir
    private Path folder;

    @Test
    void atMostThePartsInFlightAreSentAgain() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        Path file = RandomFile.write(folder.resolve("a.wav"), 160L << 20);
        try (BenchServer server = BenchServer.start()) {
            KilledUpload killed = KilledUpload.of(server, folder.resolve("journals"), file);

            assertThat(killed.parts()).isEqualTo(32);
            assertThat(killed.kept()).as(killed.toString()).isGreaterThanOrEqualTo(16);
            assertThat(killed.again()).as(killed.toString()).isBetween(0L, (long) KilledUpload.inFlight());
        }
    }
}
