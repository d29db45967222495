package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.S3Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

/** Storage that does not answer, and a disk that has no room: the desktop is told in a way that lets it wait. */
class StorageAwayTest {

    @TempDir
    private Path folder;

    @Test
    void storageThatIsNotThere() {
        Storage storage = storage(null);

        assertThat(status(() -> storage.begin("label/x"))).isEqualTo(503);
        assertThat(status(() -> complete(storage))).isEqualTo(503);
        storage.destroy();
    }

    private static void complete(Storage storage) {
        try {
            storage.complete("label/x", "upload", List.of());
        } catch (Storage.PartsDiffer | Storage.Lost e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileForWhichThereIsNoRoom() {
        assertThat(status(() -> room(DataSize.ofTerabytes(1_000), false).requireFor(1)))
                .isEqualTo(507);
        assertThat(status(() -> room(DataSize.ofBytes(0), false).requireFor(1L << 60)))
                .isEqualTo(507);
        room(DataSize.ofBytes(0), false).requireFor(1);
    }

    @Test
    void aDiskThatIsLowAlready() {
        assertThat(status(() -> room(DataSize.ofBytes(0), true).requireFor(1))).isEqualTo(503);
    }

    private static int status(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem().status();
    }

    private LocalRoom room(DataSize reserve, boolean low) {
        MediaSettings settings = new MediaSettings(
                null,
                null,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofHours(1),
                1,
                Duration.ofMinutes(1),
                DataSize.ofGigabytes(2),
                reserve);
        return new LocalRoom(storage(folder), settings, () -> low);
    }

    private static Storage storage(@Nullable Path directory) {
        // port 1 of this machine: nothing listens there
        URI nowhere = URI.create("http://127.0.0.1:1");
        S3Access access = new S3Access(nowhere, nowhere, "bucket", "key", "secret", "us-east-1", directory);
        return new Storage(
                new ObjectProvider<>() {
                    @Override
                    public S3Access getObject() {
                        return access;
                    }
                },
                Clock.systemUTC());
    }
}
