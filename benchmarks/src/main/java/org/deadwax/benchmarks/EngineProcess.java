package org.deadwax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The desktop's upload engine in a process of its own, so that its memory is its own too. */
final class EngineProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final long idle;
    private long highest;

    private EngineProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.idle = number("idle");
    }

    static EngineProcess start(BenchServer server, Path journal) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineMain.class.getName(),
                        "http://127.0.0.1:" + server.port(),
                        journal.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new EngineProcess(process);
    }

    /** @return nanoseconds until every part was there and the upload complete; returns once the server is done with it */
    long send(Path file) throws IOException {
        questions.println(file);
        long nanos = number("nanos");
        highest = Math.max(highest, number("highest"));
        return nanos;
    }

    private long number(String name) throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith(name + " ")) {
            throw new IOException("The engine said: " + line);
        }
        return Long.parseLong(line.substring(name.length() + 1));
    }

    /** Resident memory before the first file, in MB. */
    long idle() {
        return idle >> 20;
    }

    /** The most that was resident at any time, less the idle, in MB. */
    long aboveIdle() {
        return highest - idle >> 20;
    }

    static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
