package org.deadwax.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.benchmarks.SoldWeek.Sold;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartReport;
import org.deadwax.model.Format;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** A label with ten releases, asked over HTTP what its last digital week came to. */
final class ReportLabel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final int RELEASES = 10;
    private static int count;
    private static String token = "";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final UUID label;
    private final UUID first;
    private final SoldWeek sold;
    private final String period;
    private long lines;
    private String promised = "";

    private ReportLabel(URI server, UUID label, UUID first, SoldWeek sold, String period) {
        this.server = server;
        this.label = label;
        this.first = first;
        this.sold = sold;
        this.period = period;
    }

    static void signIn(BenchServer server) {
        Connection connection = new Connection("http://127.0.0.1:" + server.port());
        token = connection
                .api()
                .signIn(new SignIn(BenchServer.OWNER_EMAIL, BenchServer.OWNER_PASSWORD, "The benchmark"))
                .token();
        connection.shutDown();
    }

    static ReportLabel create(BenchServer server, String name) {
        LocalDate last = LocalDate.now(EASTERN).with(TemporalAdjusters.previous(DayOfWeek.THURSDAY));
        Connection connection = new Connection("http://127.0.0.1:" + server.port());
        connection.use(token);
        try {
            DeadwaxApi api = connection.api();
            UUID label = api.createLabel(new LabelEdit("Bench " + name, "USD", EASTERN.getId()))
                    .id();
            Artist artist = api.createArtist(label, new ArtistEdit("The Slow Harbours"));
            List<Sold> albums = new ArrayList<>();
            List<Sold> tracks = new ArrayList<>();
            for (int i = 0; i < RELEASES; i++) {
                release(api, label, artist, last, albums, tracks);
            }
            api.saveChartAccount(
                    label, "US_DIGITAL", new ChartAccount("US_DIGITAL", "4030", "54321", null, Map.of(), 0));
            String from = last.minusDays(6).atStartOfDay(EASTERN).toInstant().toString();
            return new ReportLabel(
                    URI.create("http://127.0.0.1:" + server.port()),
                    label,
                    albums.getFirst().release(),
                    new SoldWeek(server, label, albums, tracks, from),
                    "week-" + last);
        } finally {
            connection.shutDown();
        }
    }

    private static void release(
            DeadwaxApi api, UUID label, Artist artist, LocalDate last, List<Sold> albums, List<Sold> tracks) {
        int n = ++count;
        Release release = api.createRelease(
                label,
                "release-" + n,
                new ReleaseEdit(
                        "Sea Glass " + n,
                        artist.id(),
                        null,
                        last.minusDays(30),
                        EASTERN.getId(),
                        List.of(new ReleaseEdit.TrackEdit(null, "Undertow", "US-LM1-26-%05d".formatted(n)))));
        List<Money> album = List.of(Money.of("9.99", "USD"));
        albums.add(new Sold(
                release.id(),
                api.createProduct(
                                label,
                                release.id(),
                                "album-" + n,
                                new ProductEdit(Format.DIGITAL_ALBUM, null, "Digital", upc(n), "A" + n, album))
                        .id()));
        tracks.add(new Sold(
                release.id(),
                api.createProduct(
                                label,
                                release.id(),
                                "track-" + n,
                                new ProductEdit(
                                        Format.DIGITAL_TRACK,
                                        release.tracks().getFirst().id(),
                                        "Undertow",
                                        null,
                                        "T" + n,
                                        List.of(Money.of("1.29", "USD"))))
                        .id()));
    }

    private static String upc(int n) {
        String digits = "0602547%05d".formatted(n);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    SoldWeek sold() {
        return sold;
    }

    interface Asked {

        void ask() throws IOException, InterruptedException;
    }

    double seconds(Asked asked) throws IOException, InterruptedException {
        long start = System.nanoTime();
        asked.ask();
        return (System.nanoTime() - start) / 1e9;
    }

    void equation() throws IOException, InterruptedException {
        get("/equation");
    }

    void equationOfFirstRelease() throws IOException, InterruptedException {
        get("/equation?release=" + first);
    }

    /** With its file looked over and its first lines. */
    void report() throws IOException, InterruptedException {
        get("");
    }

    void page() throws IOException, InterruptedException {
        get("/units?state=REPORTED");
    }

    /** Every unit sold is in the equation, and it balances. */
    void mustHave(long units) throws IOException, InterruptedException {
        ReportingEquation it = JSON.readValue(get("/equation"), ReportingEquation.class);
        if (it.ordered() != units || !it.balances() || it.reported() == 0) {
            throw new IllegalStateException("Sold " + units + " units, and the equation says " + it);
        }
    }

    void close() throws IOException, InterruptedException {
        ChartReport closed = JSON.readValue(send("POST", "/close"), ChartReport.class);
        if (!closed.findings().isEmpty()) {
            throw new IllegalStateException("Not written: " + closed.findings());
        }
        promised = String.valueOf(closed.sha256());
        lines = closed.lines();
    }

    /** To its last byte, which must be the one that was promised. */
    void file() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request("GET", "/file"), BodyHandlers.ofInputStream());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream body = new DigestInputStream(answer.body(), digest)) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (answer.statusCode() != 200 || !sha256.equals(promised)) {
                throw new IllegalStateException(
                        "The file is not the one that was closed: " + answer.statusCode() + " " + sha256);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long lines() {
        return lines;
    }

    private String get(String below) throws IOException, InterruptedException {
        return send("GET", below);
    }

    private String send(String method, String below) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(method, below), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + below + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest request(String method, String below) {
        return HttpRequest.newBuilder(
                        server.resolve("/api/labels/" + label + "/charts/US_DIGITAL/reports/" + period + below))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(10))
                .method(method, BodyPublishers.noBody())
                .build();
    }
}
