package org.deadwax.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The real server in a process of its own, on a fresh home, with 512 MB of heap or as much as is asked for; and the way into its PostgreSQL. */
final class BenchServer implements AutoCloseable {

    static final String SECRET = "shpss_bench";
    static final String OWNER_EMAIL = "owner@bench.example";
    static final String OWNER_PASSWORD = "a long enough password";

    private Process process;
    private final Path home;
    private final int port;
    private final int s3Port;

    private final long heap;

    private BenchServer(Path home, int port, int s3Port, long heap) throws IOException {
        this.home = home;
        this.port = port;
        this.s3Port = s3Port;
        this.heap = heap;
        this.process = launch();
    }

    static BenchServer start() throws IOException, InterruptedException {
        return start(512);
    }

    /** @param heap in MB, and it gets no more */
    static BenchServer start(long heap) throws IOException, InterruptedException {
        BenchServer server = new BenchServer(Files.createTempDirectory("deadwax-bench-"), freePort(), freePort(), heap);
        try {
            server.awaitHealth();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program("java"),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("deadwax.server.jar", "server/target/deadwax-server.jar")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DEADWAX_"));
        builder.environment().put("DEADWAX_HOME", home.resolve("home").toString());
        builder.environment().put("DEADWAX_PORT", String.valueOf(port));
        builder.environment().put("DEADWAX_SHOPIFY_API_SECRET", SECRET);
        builder.environment().put("DEADWAX_OWNER_EMAIL", OWNER_EMAIL);
        builder.environment().put("DEADWAX_OWNER_PASSWORD", OWNER_PASSWORD);
        builder.environment().put("DEADWAX_S3_PORT", String.valueOf(s3Port));
        return builder.start();
    }

    /** As a power cut would: nothing is told to it. */
    void killHard() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The database alone, in the same way. */
    void killDatabase() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(homeFolder().resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** On the same home and port as before. */
    void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitHealth();
    }

    URI webhooks() {
        return URI.create("http://127.0.0.1:" + port + "/webhooks/shopify");
    }

    int port() {
        return port;
    }

    /** Where it keeps everything. */
    Path homeFolder() {
        return home.resolve("home");
    }

    ObjectStorage objectStorage() throws IOException {
        Path s3 = homeFolder().resolve("s3");
        return new ObjectStorage(
                "http://127.0.0.1:" + s3Port,
                "deadwax",
                Files.readString(s3.resolve("access.key")).strip(),
                Files.readString(s3.resolve("secret.key")).strip());
    }

    /** As the server's own worker: the same role, the same settings. */
    Connection connect() throws SQLException {
        Connection connection = asOwner();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE deadwax_worker");
        }
        return connection;
    }

    /** The same for a program that is not written in Java. */
    String nodeUrl() throws IOException {
        return "postgres://deadwax_owner:" + URLEncoder.encode(ownerSecret(), StandardCharsets.UTF_8) + "@127.0.0.1:"
                + databasePort() + "/deadwax";
    }

    private String ownerSecret() throws IOException {
        return Files.readString(home.resolve("home/postgres/owner.secret")).strip();
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(home.resolve("home/postgres/data/postmaster.pid"))
                .get(3)
                .strip();
    }

    Connection asOwner() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + databasePort() + "/deadwax", "deadwax_owner", ownerSecret());
        } catch (IOException e) {
            throw new SQLException("The server's database could not be found.", e);
        }
    }

    /** What lives in the server's heap after a collection, in MB; -1 when it cannot be told. */
    long liveHeap() throws IOException, InterruptedException {
        String pid = String.valueOf(process.pid());
        run(program("jcmd"), pid, "GC.run");
        long[] used = run(program("jcmd"), pid, "GC.heap_info")
                .lines()
                .takeWhile(line -> !line.contains("Metaspace"))
                .filter(line -> line.contains(" total ") && line.contains(" used "))
                .mapToLong(BenchServer::used)
                .toArray();
        return used.length == 0 ? -1 : LongStream.of(used).sum();
    }

    /** Until it has done what it does by itself with what is new, as the live boards do; at most three minutes. */
    void awaitQuiet() throws IOException, InterruptedException {
        long before = -1;
        for (int second = 0; second < 180; second++) {
            long now = process.toHandle()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toMillis();
            if (before >= 0 && now - before < 50) {
                return;
            }
            before = now;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** What of its memory is in use now, in MB, whatever for; -1 when it cannot be told. */
    long residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most that ever was. */
    long peakResidentMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String line) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(it -> it.startsWith(line))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static long used(String line) {
        String[] words = line.strip().split("[ ,]+");
        for (int i = 0; i < words.length - 1; i++) {
            if (words[i].equals("used")) {
                return Long.parseLong(words[i + 1].replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }

    private void awaitHealth() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(120));
        URI health = URI.create("http://127.0.0.1:" + port + "/health");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "The server did not start:\n" + Files.readString(home.resolve("log")));
                }
                try {
                    if (client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
