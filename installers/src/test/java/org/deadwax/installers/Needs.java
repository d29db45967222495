package org.deadwax.installers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a test of a package needs of the machine; where it is missing the test is skipped and says so. */
final class Needs {

    private Needs() {}

    static void tools(String... names) {
        for (String name : names) {
            assumeTrue(
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
                    () -> "skipped: " + name + " is not on this machine; .ci/tools installs it on Debian");
        }
    }

    static void built(String... files) {
        for (String file : files) {
            assumeTrue(
                    Files.exists(project().resolve(file)),
                    () -> "skipped: " + file + " is not built; ./deadwax test --packages builds it");
        }
    }

    /** The project's folder: tests run in their module's. */
    static Path project() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Path only(Path folder, String ending) throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
