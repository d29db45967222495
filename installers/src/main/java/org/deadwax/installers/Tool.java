package org.deadwax.installers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Runs the JDK's tools in this JVM, and the system's beside it; what they say is told when they fail. */
final class Tool {

    /** A tool ended with an error, or is not there. */
    static final class Failed extends RuntimeException {

        Failed(String message) {
            super(message);
        }
    }

    private Tool() {}

    /** @param name "jlink" or "jpackage" */
    static void ofJdk(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new Failed(name + " is not in this Java: a JDK is needed, not a JRE."));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (tool.run(to, to, arguments.toArray(String[]::new)) != 0) {
            throw new Failed(
                    name + " said: " + said.toString(StandardCharsets.UTF_8).strip());
        }
    }

    /**
     * @param environment added to this process's
     * @return what it printed
     */
    static String ofSystem(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new Failed(Path.of(command.getFirst()).getFileName() + " could not be started. Install it; "
                    + "installers/README.md says what a package needs. (" + missing.getMessage() + ")");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failed(command.getFirst() + " ended with " + process.exitValue() + " and said: " + said.strip());
        }
        return said;
    }
}
