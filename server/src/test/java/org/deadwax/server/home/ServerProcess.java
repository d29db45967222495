package org.deadwax.server.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.deadwax.server.DeadwaxServer;

/** The server as a process of its own, as people start it, perhaps as another user. */
final class ServerProcess implements AutoCloseable {

    private static final int PATIENCE = 120;

    private final Process process;
    private final CompletableFuture<String> readyLine = new CompletableFuture<>();
    private final CompletableFuture<String> output = new CompletableFuture<>();
    private final CompletableFuture<String> errors = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> readOutput());
        Thread.ofVirtual().start(() -> readErrors());
    }

    /** @param as in front of the command, to become another user; empty to stay who we are */
    static ServerProcess start(List<String> as, String classPath, Map<String, String> environment) {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                // it lives for seconds
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                DeadwaxServer.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().keySet().removeIf(name -> name.startsWith("DEADWAX_"));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars and classes this test runs on, without the tests. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The same where every user may read it. */
    static String classPathForEverybody(Path directory) throws IOException {
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (String entry : classPath().split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path copy = directory.resolve(number++ + "-" + source.getFileName());
            if (Files.exists(source)) {
                Programs.run(List.of("cp", "-rL", source.toString(), copy.toString()), "");
                entries.add(copy.toString());
            }
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Programs.run(List.of("chmod", "-R", "a+rX", directory.toString()), "");
        return String.join(File.pathSeparator, entries);
    }

    /** Waits until it says that it is ready. @throws IllegalStateException with what it said instead */
    String awaitReady() throws Exception {
        String line = readyLine.get(PATIENCE, TimeUnit.SECONDS);
        if (!line.startsWith("Deadwax is ready")) {
            throw new IllegalStateException("It said: " + line + " / " + errors.get(5, TimeUnit.SECONDS));
        }
        return line;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end.");
        }
        return process.exitValue();
    }

    /** All of standard error, once it ended, without what Java itself says about its options. */
    String errors() throws Exception {
        return errors.get(PATIENCE, TimeUnit.SECONDS).replaceAll("(?m)^Picked up JAVA_TOOL_OPTIONS:.*\\R", "");
    }

    /** All of standard output, once it ended. */
    String output() throws Exception {
        return output.get(PATIENCE, TimeUnit.SECONDS);
    }

    long pid() {
        return process.pid();
    }

    void killHard() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readOutput() {
        StringBuilder before = new StringBuilder();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                before.append(line).append('\n');
                if (line.startsWith("Deadwax is ready")) {
                    readyLine.complete(line);
                }
            }
        } catch (IOException e) {
            before.append(e);
        }
        readyLine.complete(before.toString());
        output.complete(before.toString());
    }

    private void readErrors() {
        try (BufferedReader lines = process.errorReader(UTF_8)) {
            errors.complete(lines.lines().collect(Collectors.joining("\n")));
        } catch (IOException e) {
            errors.complete(e.toString());
        }
    }
}
