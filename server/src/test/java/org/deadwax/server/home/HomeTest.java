package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path parent;

    @Test
    void itIsPrivateAndHeldByOne() throws IOException {
        Path directory = parent.resolve("home");
        try (Home first = Home.open(directory, Environment.DEVELOPMENT)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.directory())))
                    .isEqualTo("rwx------");
            assertThat(Home.isHeld(directory)).isTrue();
            assertThatThrownBy(() -> Home.open(directory, Environment.DEVELOPMENT))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "held by process " + ProcessHandle.current().pid() + " since 20");
        }
        assertThat(Home.isHeld(directory)).isFalse();
        Home.open(directory, Environment.DEVELOPMENT).close();
    }

    @Test
    void itStaysInItsEnvironment() {
        Home.open(parent, Environment.PRODUCTION).close();
        assertThatThrownBy(() -> Home.open(parent, Environment.STAGING))
                .hasMessageContaining("belongs to the environment production, but DEADWAX_ENVIRONMENT is staging");
        Home.open(parent, Environment.PRODUCTION).close();
    }

    @Test
    void aNewerLayoutIsLeftAlone() throws IOException {
        Path notes = parent.resolve("home.properties");
        Files.writeString(notes, "layout=2\nenvironment=development\n");
        assertThatThrownBy(() -> Home.open(parent, Environment.DEVELOPMENT)).hasMessageContaining("newer Deadwax");
        assertThat(notes).hasContent("layout=2\nenvironment=development\n");
    }

    @Test
    void portsAreKept() throws IOException {
        try (Home home = Home.open(parent, Environment.DEVELOPMENT)) {
            home.notes().note("s3.port", 4711);
        }
        try (Home home = Home.open(parent, Environment.DEVELOPMENT)) {
            assertThat(home.notes().number("s3.port")).hasValue(4711);
        }
    }

    @Test
    void aFileIsNoHome() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> Home.open(file, Environment.DEVELOPMENT)).hasMessageContaining("is no directory");
    }

    @Test
    void secretsAreMadeOnceAndPrivate() throws IOException {
        Path file = parent.resolve("some.secret");
        String secret = Secrets.keptIn(file);
        assertThat(Secrets.keptIn(file)).isEqualTo(secret).hasSize(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
