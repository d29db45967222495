package org.deadwax.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deadwax.simulator.StoreProfile;

/**
 * The same bodies into the same table of the same database by a small Express application: Shopify's own library checks the
 * signature, one INSERT keeps it. What most would write first.
 */
final class Express implements Benchmark {

    private static final StoreProfile STRANGER =
            StoreProfile.american("express-stranger.myshopify.com", BenchServer.SECRET);
    private static final Path SOURCE = Path.of(System.getProperty("deadwax.express", "benchmarks/express"));
    private static final int CONNECTIONS = 64;
    private static final int PAIRS = 7;
    private static final Duration WINDOW = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "express";
    }

    @Override
    public String run() throws Exception {
        if (!there("node") || !there("npm")) {
            return "express skipped: node and npm are not on the PATH, so there is nothing to compare with.";
        }
        Path application = Files.createTempDirectory("deadwax-express-");
        try (BenchServer server = BenchServer.start()) {
            for (String file : List.of("package.json", "server.mjs")) {
                Files.copy(SOURCE.resolve(file), application.resolve(file));
            }
            say("npm installs express and @shopify/shopify-api");
            if (run(application, Map.of(), "npm", "install", "--no-audit", "--no-fund", "--silent") != 0) {
                return "express skipped: npm could not install it, see above. Is there a way to its registry?";
            }
            return against(server, application);
        } finally {
            delete(application);
        }
    }

    private String against(BenchServer server, Path application) throws Exception {
        BenchTables tables = new BenchTables(server);
        int shop = tables.shop(STRANGER.shopDomain());
        int port = freePort();
        Process node = builder(
                        application,
                        Map.of(
                                "PORT", String.valueOf(port),
                                "SHOP", String.valueOf(shop),
                                "SECRET", BenchServer.SECRET,
                                "DATABASE_URL", server.nodeUrl(),
                                "NODE_ENV", "production"),
                        "node",
                        "server.mjs")
                .start();
        try {
            awaitPort(node, port);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            try (WebhookLoad to = load(server.port(), server.port(), 1L << 40);
                    WebhookLoad express = load(port, port, 1L << 41)) {
                for (int i = 0; i < 4; i++) {
                    to.asFastAsPossible(WINDOW);
                    express.asFastAsPossible(WINDOW);
                }
                for (int i = 0; i < PAIRS; i++) {
                    tables.empty();
                    ours.add(to.asFastAsPossible(WINDOW).perSecond());
                    theirs.add(express.asFastAsPossible(WINDOW).perSecond());
                    say("%d of %d: ours %.0f, theirs %.0f", i + 1, PAIRS, ours.getLast(), theirs.getLast());
                }
            }
            return line(
                    Medians.ofRatios(ours, theirs),
                    "%.0f webhooks/s".formatted(Medians.of(ours)),
                    "%.0f webhooks/s by Express".formatted(Medians.of(theirs)));
        } finally {
            node.destroy();
            if (!node.waitFor(5, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
        }
    }

    private static WebhookLoad load(int port, int host, long first) throws IOException {
        List<SignedBody> bodies = PaidOrders.of(STRANGER, 300, 0).stream()
                .map(webhook -> new SignedBody(webhook, host))
                .toList();
        return new WebhookLoad(port, CONNECTIONS, bodies, first);
    }

    private static void awaitPort(Process node, int port) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (!node.isAlive()) {
                throw new IllegalStateException("The Express application ended, see above.");
            }
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The Express application did not start.");
    }

    private static boolean there(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return builder(folder, environment, command).start().waitFor();
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void say(String text, Object... arguments) {
        System.err.println("express: " + text.formatted(arguments));
    }
}
