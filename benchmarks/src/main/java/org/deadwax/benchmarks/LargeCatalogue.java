package org.deadwax.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 5,000 releases with 60,000 tracks, made through the server itself; always the same ones. */
final class LargeCatalogue implements AutoCloseable {

    private static final int RELEASES = Integer.getInteger("deadwax.bench.catalogue.releases", 5_000);
    private static final int TRACKS = 12;
    private static final int ARTISTS = 300;
    private static final int AT_ONCE = 6;
    private static final long SEED = 20_261_125;
    private static final List<String> WORDS = List.of(
            "Harbour", "Estuary", "Lantern", "Öde", "Cartography", "Salt", "Meridian", "Slack", "Water", "Bight");
    private static final List<String> GENRES = List.of("Folk", "Dub", "Ambient", "Jazz");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String server;
    private final String token;
    private final UUID label;

    private LargeCatalogue(BenchServer server) throws IOException, InterruptedException {
        this.server = "http://127.0.0.1:" + server.port();
        JsonNode session =
                post("/api/sign-in", new SignIn(BenchServer.OWNER_EMAIL, BenchServer.OWNER_PASSWORD, "bench"), null);
        this.token = session.path("token").asString();
        this.label = id(post("/api/labels", new LabelEdit("Bench", "USD", "America/New_York"), token));
    }

    static LargeCatalogue make(BenchServer server) throws Exception {
        LargeCatalogue catalogue = new LargeCatalogue(server);
        long start = System.nanoTime();
        catalogue.releases();
        catalogue.publishAndPrice(server);
        System.err.printf(
                "catalogue: made %d releases with %d tracks in %d s%n",
                RELEASES, RELEASES * TRACKS, (System.nanoTime() - start) / 1_000_000_000);
        return catalogue;
    }

    UUID label() {
        return label;
    }

    /** Of the owner's session. */
    String token() {
        return token;
    }

    /** @param next the next page's cursor; null on the last */
    record Answer(long nanos, @Nullable String next) {}

    /** @param id takes it back */
    record Changed(long nanos, UUID id) {}

    Answer get(String question) throws IOException, InterruptedException {
        HttpRequest request =
                request("/api/labels/" + label + "/releases" + question, token).build();
        long start = System.nanoTime();
        byte[] body = http.send(request, BodyHandlers.ofByteArray()).body();
        long nanos = System.nanoTime() - start;
        JsonNode answer = json.readTree(body);
        if (answer.has("status")) {
            throw new IllegalStateException(question + " answered " + answer);
        }
        return new Answer(nanos, answer.path("next").stringValue(null));
    }

    Changed change(int count, String genre) throws IOException, InterruptedException {
        List<Map<String, Object>> versions = new ArrayList<>();
        String after = "";
        while (versions.size() < count) {
            JsonNode page = json.readTree(http.send(
                            request("/api/labels/" + label + "/releases?limit=200&sort=number&after=" + after, token)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body());
            page.path("items")
                    .forEach(item -> versions.add(Map.of(
                            "id",
                            item.path("id").asString(),
                            "version",
                            item.path("version").asLong())));
            after = page.path("next").asString();
        }
        Map<String, Object> change = Map.of("releases", versions.subList(0, count), "genre", genre);
        long start = System.nanoTime();
        JsonNode result = post("/api/labels/" + label + "/releases/bulk", change, token);
        long nanos = System.nanoTime() - start;
        if (result.path("changed").size() != count) {
            throw new IllegalStateException("Only " + result.path("changed").size() + " were changed.");
        }
        return new Changed(nanos, id(result));
    }

    /** @return nanoseconds */
    long undo(Changed changed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        post("/api/labels/" + label + "/releases/bulk/" + changed.id() + "/undo", null, token);
        return System.nanoTime() - start;
    }

    private void releases() throws Exception {
        List<UUID> artists = new ArrayList<>();
        for (int i = 0; i < ARTISTS; i++) {
            artists.add(
                    id(post("/api/labels/" + label + "/artists", new ArtistEdit("The " + word(i) + " " + i), token)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<JsonNode>> work = new ArrayList<>();
            for (int i = 0; i < RELEASES; i++) {
                ReleaseEdit release = release(i, artists);
                work.add(() -> post("/api/labels/" + label + "/releases", release, token));
            }
            for (Future<JsonNode> made : threads.invokeAll(work)) {
                made.get();
            }
        }
    }

    private static ReleaseEdit release(int i, List<UUID> artists) {
        Random random = new Random(SEED + i);
        LocalDate street = i % 10 == 0 ? null : LocalDate.of(2010, 1, 1).plusDays(random.nextInt(7_000));
        List<ReleaseEdit.TrackEdit> tracks = IntStream.rangeClosed(1, TRACKS)
                .mapToObj(n -> new ReleaseEdit.TrackEdit(
                        null, word(random.nextInt(10)) + " " + n, "QMBEN26%05d".formatted((i * TRACKS + n) % 100_000)))
                .toList();
        ReleaseEdit bare = new ReleaseEdit(
                word(random.nextInt(10)) + " " + word(random.nextInt(10)) + " " + i,
                artists.get(random.nextInt(ARTISTS)),
                i % 7 == 0 ? null : "BEN-" + (i + 1),
                street,
                "America/New_York",
                tracks);
        return new ReleaseEdit(
                bare.title(),
                null,
                bare.artists(),
                null,
                bare.catalogueNumber(),
                GENRES.get(random.nextInt(GENRES.size())),
                null,
                null,
                null,
                null,
                null,
                street,
                bare.streetZone(),
                null,
                bare.territories(),
                null,
                tracks,
                bare.typed());
    }

    /** Beside the server, for it would take minutes more: eight of ten are published, all have an album and a vinyl. */
    private void publishAndPrice(BenchServer server) throws SQLException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            statement.execute("""
                    UPDATE release SET state = 'PUBLISHED', published_revision = 1, published_at = now()
                    WHERE street_date IS NOT NULL AND substr(id::text, 36) NOT IN ('0', '1', '2')
                    """);
            statement.execute("INSERT INTO published_release SELECT * FROM release WHERE state = 'PUBLISHED'");
            statement.execute("""
                    INSERT INTO published_track SELECT t.* FROM track t
                    JOIN release r ON r.label_id = t.label_id AND r.id = t.release_id AND r.state = 'PUBLISHED'
                    """);
            statement.execute("""
                    INSERT INTO product (label_id, release_id, format, title, sku)
                    SELECT r.label_id, r.id, f.format, f.format, f.format || r.id
                    FROM release r, (VALUES ('VINYL'), ('DIGITAL_ALBUM')) AS f (format)
                    """);
            statement.execute("""
                    INSERT INTO price_step (label_id, product_id, currency, minor, effective_at, set_by, set_at)
                    SELECT label_id, id, 'USD', 999, now(), 'bench', now() FROM product
                    """);
        }
        try (Connection owner = server.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static String word(int i) {
        return WORDS.get(i % WORDS.size());
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.path("id").asString());
    }

    private JsonNode post(String path, @Nullable Object body, @Nullable String as)
            throws IOException, InterruptedException {
        HttpRequest request = request(path, as)
                .header("Content-Type", "application/json")
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": "
                    + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return json.readTree(response.body());
    }

    private HttpRequest.Builder request(String path, @Nullable String as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        return as == null ? request : request.header("Authorization", "Bearer " + as);
    }

    @Override
    public void close() {
        http.close();
    }
}
