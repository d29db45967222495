package org.deadwax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The desktop in a process of its own, signed in to the server, drawing in software on a screen that nobody looks at. */
final class DesktopList {

    private DesktopList() {}

    /** @return how long each thing took from the hand to the screen, by what was done */
    static Map<String, Times> measure(BenchServer server, String token, UUID label)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("deadwax-bench-desktop-");
        try {
            return measured(start(folder, session(folder, server, token, label)));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static Path session(Path folder, BenchServer server, String token, UUID label) throws IOException {
        Path session = Files.createFile(
                folder.resolve("session"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                session, "server=http://127.0.0.1:" + server.port() + "\ntoken=" + token + "\nlabel=" + label + "\n");
    }

    private static Process start(Path folder, Path session) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Djavafx.cachedir="
                                + System.getProperty(
                                        "javafx.cachedir",
                                        folder.resolve("openjfx").toString()),
                        "-Ddeadwax.desktop.folder=" + folder.resolve("desktop"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DesktopListMain.class.getName(),
                        session.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Map<String, Times> measured(Process desktop) throws IOException, InterruptedException {
        Map<String, Times> times = new LinkedHashMap<>();
        try (BufferedReader lines = desktop.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split("\t");
                if (words.length == 2) {
                    times.computeIfAbsent(words[0], any -> new Times()).add(Long.parseLong(words[1]));
                }
            }
            if (desktop.waitFor() != 0 || times.isEmpty()) {
                throw new IOException("The desktop ended with " + desktop.exitValue() + ".");
            }
            return times;
        } finally {
            desktop.destroyForcibly();
        }
    }
}
