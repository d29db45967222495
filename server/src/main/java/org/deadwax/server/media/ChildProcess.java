package org.deadwax.server.media;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/** A program that reads what strangers made: with little memory and time, low priority, and nothing of our environment. */
final class ChildProcess {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final File NOTHING =
            new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    private static final int LINES = 60;

    /** In which shells count the size of files. */
    private static final int BLOCK = 512;

    private ChildProcess() {}

    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream out) throws IOException;
    }

    /**
     * @param result what came of its standard output
     * @param exit 0 when all was well
     * @param first lines of standard error, and {@code last} lines of it
     */
    record Ended<T>(T result, int exit, List<String> first, List<String> last, boolean timedOut) {}

    private record Errors(List<String> first, List<String> last) {}

    /** @param files how much it may write anywhere but to its output */
    record Limits(Duration time, DataSize memory, DataSize files) {}

    /** @throws IOException when it cannot be started */
    static <T> Ended<T> run(List<String> command, Limits limits, Reader<T> reader)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(limited(command, limits));
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        Process process = builder.start();
        try {
            CompletableFuture<T> result = inBackground(() -> readAll(process, reader));
            CompletableFuture<Errors> errors = inBackground(() -> errors(process.getErrorStream()));
            boolean inTime = process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                end(process);
                process.waitFor();
            }
            Errors said = errors.get();
            return new Ended<>(result.join(), process.exitValue(), said.first(), said.last(), !inTime);
        } catch (CompletionException | ExecutionException e) {
            throw new IOException(command.getFirst() + " could not be read", e.getCause());
        } finally {
            end(process);
        }
    }

    /** A reader that has enough ends the program, which would write for ever. */
    private static <T> T readAll(Process process, Reader<T> reader) throws IOException {
        try (InputStream out = process.getInputStream()) {
            T read = reader.read(out);
            if (out.read() >= 0) {
                end(process);
            }
            return read;
        }
    }

    /** With whatever it started itself. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // by its handle: the process itself would close the output under who still reads it
        process.toHandle().destroyForcibly();
    }

    /** Where there is a shell; what it cannot limit, it leaves. */
    private static List<String> limited(List<String> command, Limits limits) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> limited = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -c 0 2>/dev/null; ulimit -v " + limits.memory().toKilobytes() + " 2>/dev/null; ulimit -t "
                        + Math.max(1, limits.time().toSeconds()) + " 2>/dev/null; ulimit -f "
                        + Math.ceilDiv(limits.files().toBytes(), BLOCK) + " 2>/dev/null; exec nice -n 10 \"$@\"",
                "deadwax"));
        limited.addAll(command);
        return limited;
    }

    private static Errors errors(InputStream stream) throws IOException {
        List<String> first = new ArrayList<>();
        Deque<String> last = new ArrayDeque<>();
        try (ShortLines lines = new ShortLines(stream)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (first.size() < LINES) {
                    first.add(line);
                }
                last.addLast(line);
                if (last.size() > LINES) {
                    last.removeFirst();
                }
            }
        }
        return new Errors(List.copyOf(first), List.copyOf(last));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** On a thread of its own: reading from a pipe holds on to it. */
    private static <T> CompletableFuture<T> inBackground(Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("decoder-output").start(() -> {
            try {
                future.complete(work.run());
            } catch (IOException e) {
                future.completeExceptionally(new UncheckedIOException(e));
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }
}
