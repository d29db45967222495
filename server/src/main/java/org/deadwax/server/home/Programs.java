package org.deadwax.server.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Child programs that end by themselves. */
final class Programs {

    private Programs() {}

    /**
     * What it wrote, standard error among it.
     *
     * @param input written to its standard input
     * @throws IOException when it is not there or ends with another code than 0; the message is what it wrote
     */
    static String run(List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = output(process);
        if (process.exitValue() != 0) {
            throw new IOException(
                    said.isBlank() ? command.getFirst() + " ended with " + process.exitValue() : said.strip());
        }
        return said;
    }

    /** Waits for its end. */
    static String output(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
