package org.deadwax.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.local.ReleaseFile;
import org.deadwax.desktop.shell.Navigation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final UUID LABEL = UUID.randomUUID();
    private static final UUID RELEASE = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void aReleasesFileOpensThatReleaseOnItsServerAndInItsLabel() {
        Path file = folder.resolve("Tide Tables.deadwax");
        new ReleaseFile("https://label.example", LABEL, RELEASE, "Tide Tables").write(file);

        Arguments arguments = Arguments.of(List.of(file.toString()));

        assertThat(arguments.server()).isEqualTo("https://label.example");
        assertThat(arguments.label(UUID.randomUUID())).isEqualTo(LABEL);
        assertThat(arguments.place(LABEL)).isEqualTo(new Navigation.Place("release", RELEASE.toString()));
        assertThat(arguments.place(UUID.randomUUID()))
                .as("in another label of theirs")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not JSON", "[]", "null", "{\"server\": \"https://label.example\"}", "{\"label\": \"x\"}"})
    void aFileThatIsNoneIsNamed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.deadwax"), text);

        assertThatThrownBy(() -> Arguments.of(List.of(file.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd.deadwax' is no release's file");
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        Path file = folder.resolve("gone.deadwax");

        assertThatThrownBy(() -> Arguments.of(List.of(file.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gone.deadwax' cannot be read");
    }
}
