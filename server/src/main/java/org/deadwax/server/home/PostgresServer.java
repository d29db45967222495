package org.deadwax.server.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deadwax.server.platform.CannotStart;

/**
 * A running PostgreSQL that lives and dies with this process, however this process dies: a shell stands guard over it, holds
 * the other end of a pipe that we keep open, and ends it cleanly when the pipe breaks.
 */
public final class PostgresServer implements AutoCloseable {

    /** Its first argument is the log, the rest is what to run. The guard outlives Ctrl+C, which reaches the terminal's whole group. */
    private static final String GUARD = """
            trap '' INT HUP TERM
            exec 3<&0
            log=$1
            shift
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            server=$!
            (cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null) >/dev/null 2>&1 &
            exec 3<&-
            wait "$server"
            """;

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(7);

    private final Process guard;
    private final Path data;
    private final int port;

    private PostgresServer(Process guard, Path data, int port) {
        this.guard = guard;
        this.data = data;
        this.port = port;
    }

    /**
     * Starts it and waits until it takes connections on 127.0.0.1.
     *
     * @param settings of postgresql.conf, over the ones that are always set
     * @param log is appended to
     * @throws CannotStart when it ends by itself or does not come up; the message carries its last complaint
     */
    public static PostgresServer start(
            PostgresPrograms programs, Path data, int port, Map<String, String> settings, Path log) throws IOException {
        PostgresPid.stopOneLeftBehind(data);
        long logBefore = Files.exists(log) ? Files.size(log) : 0;
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(PostgresPrograms.asNobody());
        command.addAll(List.of("/bin/sh", "-c", GUARD, "deadwax-postgres-guard", log.toString()));
        command.add(programs.directory().resolve("bin/postgres").toString());
        command.addAll(arguments(data, port, settings));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        PostgresServer server = new PostgresServer(builder.start(), data, port);
        server.awaitReady(log, logBefore);
        return server;
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public boolean isRunning() {
        return guard.isAlive();
    }

    /** Does this once it has ended, for whatever reason. */
    void onEnd(Runnable action) {
        guard.onExit().thenRun(action);
    }

    /** A fast shutdown: what runs is rolled back, what was committed is kept. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                // its children hold it up; it recovers at the next start
                PostgresPid.read(data).ifPresent(PostgresPid::quit);
                guard.waitFor(1, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            guard.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> arguments(Path data, int port, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        Map<String, String> always = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "password_encryption", "scram-sha-256",
                "max_connections", "120",
                "log_checkpoints", "off",
                "cluster_name", "deadwax",
                "timezone", "UTC",
                "log_timezone", "UTC");
        always.forEach((name, value) -> {
            if (!settings.containsKey(name)) {
                arguments.addAll(List.of("-c", name + "=" + value));
            }
        });
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private void awaitReady(Path log, long logBefore) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!PostgresPid.isReady(data)) {
            boolean ended = !guard.isAlive();
            if (ended || System.nanoTime() > deadline) {
                close();
                String said = complaint(log, logBefore);
                throw new CannotStart("The built-in PostgreSQL " + (ended ? "ended" : "did not come up") + ": " + said
                        + ". Its log is " + log + ".");
            }
            try {
                guard.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new CannotStart("Interrupted while the built-in PostgreSQL started.", e);
            }
        }
    }

    private static String complaint(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - 20_000));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> line.contains("PANIC:") || line.contains("FATAL:") || line.contains("unshare:"))
                    .findFirst()
                    .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((a, b) -> b))
                    .map(line -> line.replaceFirst("^.*?(PANIC|FATAL|LOG|HINT): *", "")
                            .strip())
                    .orElse("it gave no reason");
        }
    }
}
