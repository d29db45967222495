package org.deadwax.server.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.deadwax.server.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that {@code postmaster.pid} names, if it truly is the PostgreSQL of that data directory. */
record PostgresPid(ProcessHandle process) {

    private static final Logger log = LoggerFactory.getLogger(PostgresPid.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Empty when there is none: numbers are given anew after a restart of the machine, so the command line is looked at. */
    static Optional<PostgresPid> read(Path data) throws IOException {
        return lines(data).stream()
                .findFirst()
                .filter(line -> line.strip().matches("[0-9]{1,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(process -> isPostgresOf(process, data))
                .map(PostgresPid::new);
    }

    /** Its eighth line says so. */
    static boolean isReady(Path data) throws IOException {
        List<String> lines = lines(data);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    /**
     * One that outlived its server is ended, never adopted: nobody knows how it was started. A file that names some other
     * process is of no use, and PostgreSQL would refuse to start over it.
     */
    static void stopOneLeftBehind(Path data) throws IOException {
        Optional<PostgresPid> left = read(data);
        if (left.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return;
        }
        ProcessHandle process = left.get().process();
        log.info("Waiting for the PostgreSQL (process {}) that was left behind to end", process.pid());
        if (!lines(data).stream().skip(7).findFirst().orElse("").strip().equals("stopping")) {
            signal(process, "INT");
        }
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotStart("An earlier PostgreSQL (process " + process.pid() + ") still uses " + data
                    + " and does not end. End it, then start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while an earlier PostgreSQL ended.", e);
        }
    }

    /** At once, without a shutdown checkpoint. */
    void quit() {
        signal(process, "QUIT");
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            Programs.run(List.of("/bin/sh", "-c", "kill -" + signal + " " + process.pid()), "");
        } catch (IOException e) {
            log.debug("Process {} is gone", process.pid(), e);
        }
    }

    private static boolean isPostgresOf(ProcessHandle process, Path data) {
        try {
            String command =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            List<String> arguments = List.of(command.split("\0"));
            byte[] path = data.toString().getBytes(StandardCharsets.UTF_8);
            return arguments.getFirst().endsWith("postgres")
                    && arguments.contains(new String(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> lines(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
