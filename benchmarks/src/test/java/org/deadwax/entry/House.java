package org.deadwax.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The real {@code ./deadwax} in a house of empty modules, in a folder with a space in its name, with JDKs and a Maven that only
 * tell how they were called.
 */
final class House {

    private static final List<String> MODULES =
            List.of("shared-model", "plugin-api", "server", "desktop-app", "benchmarks");

    private static final String JAVA = """
            #!/bin/sh
            echo "java of $(basename "$(dirname "$(dirname "$0")")")"
            echo "locale ${LC_ALL:-${LC_CTYPE:-${LANG:-}}}"
            for argument in "$@"; do echo "<$argument>"; done
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>"$HOUSE/maven.log"
            [ ! -e "$HOUSE/broken" ] || exit 1
            while [ "$1" != -pl ]; do shift; done
            for module in $(echo "$2" | tr , ' '); do
                mkdir -p "$module/target/lib"
                for name in server desktop benchmarks; do : >"$module/target/deadwax-$name.jar"; done
            done
            """;

    final Path root;
    private final Path elsewhere;
    private final Map<String, String> environment = new TreeMap<>();

    House(Path parent) {
        try {
            root = Files.createDirectory(parent.resolve("a house")).toRealPath();
            elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
            Files.copy(Path.of("..", "deadwax").toAbsolutePath().normalize(), root.resolve("deadwax"));
            executable(root.resolve("deadwax"));
            Files.createFile(root.resolve("pom.xml"));
            for (String module : MODULES) {
                Files.createDirectories(source(module).getParent());
                Files.createFile(root.resolve(module).resolve("pom.xml"));
                Files.createFile(source(module));
            }
            program(elsewhere.resolve("bin/mvn"), MAVEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("HOUSE", root.toString());
        environment.put("HOME", elsewhere.resolve("at home").toString());
        environment.put("PATH", elsewhere.resolve("bin") + ":/usr/bin:/bin");
    }

    Path source(String module) {
        return root.resolve(module).resolve("src/main/java/Some.java");
    }

    /** A JDK that tells its folder's name. */
    Path jdk(String name, int version) throws IOException {
        Path jdk = elsewhere.resolve(name);
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), JAVA);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        return jdk;
    }

    House with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    House onPath(Path jdk) {
        return with("PATH", jdk.resolve("bin") + ":" + environment.get("PATH"));
    }

    Path elsewhere() {
        return elsewhere;
    }

    /** Newer than whatever was built. */
    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        Path log = root.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    record Answer(int code, List<String> out, List<String> err) {}

    Answer deadwax(String... arguments) throws Exception {
        return run(List.of(root.resolve("deadwax").toString()), root, arguments);
    }

    Answer run(List<String> command, Path directory, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        Path out = elsewhere.resolve("out");
        Path err = elsewhere.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Answer(code, Files.readAllLines(out, UTF_8), Files.readAllLines(err, UTF_8));
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
