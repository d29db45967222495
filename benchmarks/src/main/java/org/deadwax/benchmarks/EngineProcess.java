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
    private int journals;

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
        questions.println("send " + journals++ + " " + file);
        number("half");
        long nanos = number("nanos");
        number("sent");
        highest = Math.max(highest, number("highest"));
        return nanos;
    }

    /** Dies, as by kill -9, once the server has half of it. */
    void sendHalf(String journal, Path file) throws IOException, InterruptedException {
        questions.println("send " + journal + " " + file);
        number("half");
        process.destroyForcibly().waitFor();
    }

    /** Goes on with what an engine left in that journal. @return how many parts it had to send */
    long resume(String journal) throws IOException {
        questions.println("resume " + journal);
        number("half");
        number("nanos");
        return number("sent");
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
