package org.deadwax.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.deadwax.shopifyfake.FakeShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four ways to the same totals: what the minutes add up to, what the ledger says, what the bodies come to that the shop sent
 * when they are read anew by another process, and what the shop itself knows that it sold.
 */
final class Recount {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Recount() {}

    /** @param minor revenue that is left, in cents */
    record Total(long units, long minor) {
        Total plus(long moreUnits, long moreMinor) {
            return new Total(units + moreUnits, minor + moreMinor);
        }
    }

    /** Once nothing waits any more. @param when a word on what happened before */
    static void agrees(String when, BenchServer server, FakeShop shop, Path folder) throws Exception {
        awaitDrained(when, server);
        Map<String, Total> sold = new TreeMap<>();
        shop.sold().forEach((sku, left) -> sold.put(sku, new Total(left.copies(), left.minor())));
        assertThat(sql(server, """
                        SELECT sku, sum(units), sum(revenue_minor) FROM sale_entry JOIN product ON product.id = product_id
                        WHERE NOT test GROUP BY sku
                        """)).as(when + ": the ledger").isEqualTo(sold);
        assertThat(sql(server, """
                        SELECT sku, sum(units), sum(revenue_minor) FROM sale_rollup JOIN product ON product.id = product_id
                        GROUP BY sku
                        """)).as(when + ": the minutes").isEqualTo(sold);
        assertThat(fromBodies(server, folder)).as(when + ": the bodies").isEqualTo(sold);
    }

    private static void awaitDrained(String when, BenchServer server) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            while (waiting(statement)) {
                assertThat(Instant.now()).as(when + ": drained in time").isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** But for what failed, which waits for its next try beside the rest. */
    private static boolean waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT EXISTS (SELECT FROM store_inbox WHERE state = 0 AND retry_at IS NULL)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Map<String, Total> sql(BenchServer server, String sql) throws SQLException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, Total> found = new TreeMap<>();
            while (row.next()) {
                found.put(row.getString(1), new Total(row.getLong(2), row.getLong(3)));
            }
            return found;
        }
    }

    private static Map<String, Total> fromBodies(BenchServer server, Path folder) throws Exception {
        Path bodies = Files.createTempDirectory(folder, "bodies-");
        List<String> names = new ArrayList<>();
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, topic, codec, body FROM store_inbox WHERE state = 1")) {
            while (row.next()) {
                String name = row.getString(2).replace('/', '_') + "__" + row.getLong(1) + ".json";
                Files.write(bodies.resolve(name), unpacked(row.getShort(3), row.getBytes(4)));
                names.add(name);
            }
        }
        JsonNode explained = JSON.readTree(explain(bodies, names));
        Map<String, Total> found = new TreeMap<>();
        for (JsonNode order : explained.path("orders")) {
            for (JsonNode product : order.path("products")) {
                long minor = product.path("revenue")
                        .path("shop")
                        .path("amount")
                        .asDecimal()
                        .movePointRight(2)
                        .longValueExact();
                found.merge(
                        product.path("sku").asString(""),
                        new Total(product.path("units").path("sold").asLong(0), minor),
                        (a, b) -> a.plus(b.units(), b.minor()));
            }
        }
        return found;
    }

    private static byte[] unpacked(short codec, byte[] body) throws IOException {
        if (codec == 0) {
            return body;
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static String explain(Path folder, List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dloader.main=org.deadwax.server.store.Explain",
                "-cp",
                Path.of(System.getProperty("deadwax.server.jar"))
                        .toAbsolutePath()
                        .toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(names);
        Path answer = folder.resolve("explained");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.waitFor();
        String text = Files.readString(answer, StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return text;
    }
}
