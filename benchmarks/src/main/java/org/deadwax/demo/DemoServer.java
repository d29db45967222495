package org.deadwax.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real server as a process of its own, as {@code ./deadwax server} starts it. It ends with the demo. */
public final class DemoServer implements AutoCloseable {

    public static final String OWNER_EMAIL = "owner@low-meridian.example";
    private static final int SECONDS_TO_START = 120;

    private final Path home;
    private final int port;
    private final String secret;
    private final String ownerPassword;
    private final Path log;
    private final Map<String, String> settings;
    private Process process;

    private DemoServer(
            Path home, int port, String secret, String ownerPassword, Path log, Map<String, String> settings) {
        this.settings = settings;
        this.home = home;
        this.port = port;
        this.secret = secret;
        this.ownerPassword = ownerPassword;
        this.log = log;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts one on a free port and waits until it is ready. @param secret that stores sign with */
    public static DemoServer start(Path home, String secret, String ownerPassword, Path log)
            throws InterruptedException {
        DemoServer server = new DemoServer(home, freePort(), secret, ownerPassword, log, Map.of());
        server.awaitReady();
        return server;
    }

    /** Starts one beside a Shopify of its own. */
    public static DemoServer start(Path home, DemoShopify shopify, String ownerPassword, Path log)
            throws InterruptedException {
        DemoServer server = new DemoServer(
                home, shopify.serverPort(), shopify.secret(), ownerPassword, log, shopify.settingsOfServer());
        server.awaitReady();
        return server;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    Process process() {
        return process;
    }

    /** As a power cut would: nothing is told to it. */
    void killHard() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** On the same home and port as before. */
    void startAgain() throws InterruptedException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        String jar = System.getProperty("deadwax.server.jar", "server/target/deadwax-server.jar");
        if (!Files.isRegularFile(Path.of(jar))) {
            throw new DemoFailure(
                    "The server is not built: " + jar + " is missing. Start the demo with ./deadwax demo.");
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DEADWAX_"));
        environment.put("DEADWAX_HOME", home.toString());
        environment.put("DEADWAX_PORT", String.valueOf(port));
        environment.put("DEADWAX_SHOPIFY_API_SECRET", secret);
        environment.putAll(settings);
        environment.put("DEADWAX_OWNER_EMAIL", OWNER_EMAIL);
        environment.put("DEADWAX_OWNER_PASSWORD", ownerPassword);
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws InterruptedException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Deque<String> last = new ArrayDeque<>();
        Process started = process;
        Thread.ofVirtual().name("demo-server-log").start(() -> read(started, ready, last));
        try {
            ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            started.destroyForcibly();
            List<String> lines;
            synchronized (last) {
                lines = new ArrayList<>(last);
            }
            throw new DemoFailure("The server did not start: " + String.join(" / ", lines) + ". Its log is " + log, e);
        }
    }

    private void read(Process started, CompletableFuture<Void> ready, Deque<String> last) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
                var out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                synchronized (last) {
                    last.addLast(line);
                    if (last.size() > 3) {
                        last.removeFirst();
                    }
                }
                if (line.startsWith("Deadwax is ready")) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            // its output ends with it
        }
        ready.completeExceptionally(new IOException("it ended"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
