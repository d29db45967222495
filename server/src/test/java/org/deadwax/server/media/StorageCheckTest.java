package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.S3Access;
import org.deadwax.server.testing.ForeignS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a storage elsewhere says when the server starts. */
class StorageCheckTest {

    @TempDir
    private static Path files;

    private static ForeignS3 elsewhere;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(files.resolve("audio"));
        elsewhere = ForeignS3.start(files);
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
    }

    @Test
    void itIsUsedAndLeftAsItWas() throws IOException {
        check("audio", ForeignS3.ACCESS_KEY, ForeignS3.SECRET_KEY);

        try (Stream<Path> left = Files.walk(files.resolve("audio"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aBucketIsNotMadeThere() {
        assertThatThrownBy(() -> check("misspelt", ForeignS3.ACCESS_KEY, ForeignS3.SECRET_KEY))
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no bucket “misspelt” at " + elsewhere.endpoint()
                        + ". Make it there, or set DEADWAX_S3_BUCKET to one that is there.");
        assertThat(files.resolve("misspelt")).doesNotExist();
    }

    @Test
    void keysThatItDoesNotKnow() {
        assertThatThrownBy(() -> check("audio", "AKNOBODY", ForeignS3.SECRET_KEY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not know the key “AKNOBODY”. Set DEADWAX_S3_ACCESS_KEY");
        assertThatThrownBy(() -> check("audio", ForeignS3.ACCESS_KEY, "a wrong secret"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("refuses the secret of the key “AKELSEWHERE”. Set DEADWAX_S3_SECRET_KEY")
                .hasMessageNotContaining("a wrong secret");
    }

    /** Sales come in although masters cannot. */
    @Test
    void storageThatDoesNotAnswerKeepsNobodyFromStarting() {
        // port 1 of this machine: nothing listens there
        check(URI.create("http://127.0.0.1:1"), "audio", ForeignS3.ACCESS_KEY, ForeignS3.SECRET_KEY);
    }

    private static void check(String bucket, String accessKey, String secretKey) {
        check(elsewhere.endpoint(), bucket, accessKey, secretKey);
    }

    private static void check(URI endpoint, String bucket, String accessKey, String secretKey) {
        new StorageCheck(new S3Access(endpoint, endpoint, bucket, accessKey, secretKey, "us-east-1", null))
                .afterPropertiesSet();
    }
}
