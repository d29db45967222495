package org.deadwax.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.deadwax.model.Format;
import org.deadwax.model.Release;
import org.deadwax.server.delivery.FanShop.Line;
import org.deadwax.server.delivery.link.DeliveryLinks;
import org.deadwax.server.media.Rendition;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.Address;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a fan meets behind the link, without a browser: DownloadBrowserTest has one. */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class DownloadPageTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Address NOWHERE = new Address(null, null, null, null);

    @LocalServerPort
    private int port;

    @Autowired
    private SaleLedger ledger;

    @Autowired
    private DeliveryLinks links;

    @Autowired
    private Renditions renditions;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @Autowired
    @Worker
    private TransactionTemplate worker;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path folder;

    private FanShop shop;
    private DeliveredAlbum delivered;
    private Release album;
    private Release later;

    @BeforeAll
    void anAlbumThatIsReady() throws Exception {
        shop = new FanShop(TestApi.owner(port), ledger, worker);
        delivered = new DeliveredAlbum(shop, jdbc, worker);
        album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 2);
        later = shop.release("Tall Weather", "<b>Carto</b> & graphy", "2031-02-01", "2026-01-02", 2);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        shop.product(album, Format.DIGITAL_TRACK, album.tracks().getFirst().id(), "TRACK");
        shop.product(later, Format.DIGITAL_ALBUM, null, "LATER");
        delivered.masters(album, 1);
        delivered.masters(later, 1);
        delivered.cover(album);
        delivered.ready(renditions, album);
        delivered.ready(renditions, later);
    }

    @Test
    void showingIsNoRedemptionAndAClickIsOne() throws Exception {
        shop.sells(1, "ALBUM");
        String page = link(1);
        HttpResponse<String> shown = get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Salt Hymnal", "Order #LM-1", "Download the album", "Odessa Vale");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(shown.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "//");
        assertThat(get(page + "/cover/" + album.id()).statusCode()).isEqualTo(200);
        get(page + "?play=" + track(0));
        assertThat(redeemed(1)).isEmpty();

        HttpResponse<String> click = post(page + "/get", "track", track(0), "format", "FLAC");
        assertThat(click.statusCode()).as(click.body()).isEqualTo(303);
        byte[] file = fetch(click.headers().firstValue("Location").orElseThrow());
        assertThat(sha256(file))
                .isEqualTo(rendition(album, 0, RenditionFormat.FLAC).sha256());
        List<String> first = redeemed(1);
        assertThat(first).hasSize(1);
        assertThat(post(page + "/get", "track", track(1), "format", "MP3_320").statusCode())
                .isEqualTo(303);
        assertThat(redeemed(1)).as("keeps its time").isEqualTo(first);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql(
                                        "SELECT count(*) FROM sale_entry WHERE label_id = :l AND order_id = 1 AND kind = 'REDEEMED'")
                                .param("l", shop.label)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void anArchiveIsWholeAndGoesOnWhereItBrokeOff() throws Exception {
        shop.sells(2, "ALBUM");
        String page = link(2);
        HttpResponse<String> click = post(page + "/get", "release", album.id().toString(), "format", "FLAC");
        assertThat(click.statusCode()).as(click.body()).isEqualTo(303);
        String address = click.headers().firstValue("Location").orElseThrow();
        assertThat(redeemed(2)).hasSize(1);
        HttpResponse<byte[]> whole = bytes(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        Path zip = Files.write(folder.resolve("album.zip"), whole.body());
        try (ZipFile read = new ZipFile(zip.toFile())) {
            List<String> names = Collections.list(read.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            String top = "Odessa Vale - Salt Hymnal/";
            assertThat(names).containsExactly(top + "01 Track 1.flac", top + "02 Track 2.flac", top + "cover.jpg");
            for (int i = 0; i < 2; i++) {
                byte[] content =
                        read.getInputStream(read.getEntry(names.get(i))).readAllBytes();
                assertThat(sha256(content))
                        .isEqualTo(rendition(album, i, RenditionFormat.FLAC).sha256());
            }
        }
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
        Random random = new Random(seed);
        int size = whole.body().length;
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(size);
            int to = from + random.nextInt(size - from);
            HttpResponse<byte[]> part = bytes(address, "Range", "bytes=" + from + "-" + to, "If-Range", tag);
            assertThat(part.statusCode()).as("seed %d", seed).isEqualTo(206);
            assertThat(Arrays.equals(part.body(), Arrays.copyOfRange(whole.body(), from, to + 1)))
                    .as("bytes %d-%d, seed %d", from, to, seed)
                    .isTrue();
        }
        assertThat(bytes(address, "Range", "bytes=-100").body())
                .isEqualTo(Arrays.copyOfRange(whole.body(), size - 100, size));
        assertThat(bytes(address, "Range", "bytes=" + size + "-").statusCode()).isEqualTo(416);
        assertThat(bytes(address, "Range", "bytes=5-9", "If-Range", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
        for (String odd : List.of("bytes=9-5", "bytes=0-1,3-4", "bytes=a-b", "lines=1-2", "bytes=-")) {
            assertThat(bytes(address, "Range", odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(bytes(address.replaceAll("-[0-9a-f]{32}$", "-" + "0".repeat(32)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bytes(address.replace("FLAC", "WAV")).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotOutShowsItsDateAndWhatCameAhead() throws Exception {
        shop.says(shop.order(3, 0, null, NOWHERE, new Line("LATER", 1, 1)));
        String page = link(3);
        assertThat(get(page).body())
                .contains(
                        "Comes out on 1 February 2031, 00:00 (America/New York)", "What may be heard already is below");
        String ahead = later.tracks().getFirst().id().toString();
        String waiting = later.tracks().getLast().id().toString();
        assertThat(post(page + "/get", "track", ahead, "format", "MP3_V0").statusCode())
                .isEqualTo(303);
        assertThat(post(page + "/play", "track", waiting).statusCode()).isEqualTo(403);
        assertThat(post(page + "/get", "release", later.id().toString(), "format", "FLAC")
                        .statusCode())
                .isEqualTo(403);
        assertThat(redeemed(3)).as("the album is not, by a track ahead of it").isEmpty();
    }

    @Test
    void whatWasRefundedSaysSo() throws Exception {
        shop.sells(4, "ALBUM");
        String page = link(4);
        shop.says(shop.refund(4, 0, 1, 60));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(page).body().contains("It was refunded on 20 November 2026"));
        assertThat(get(page).body()).doesNotContain("<form");
        assertThat(post(page + "/play", "track", track(0)).statusCode()).isEqualTo(403);
        assertThat(redeemed(4)).isEmpty();
    }

    @Test
    void whoBoughtATrackHearsABitOfTheOthers() throws Exception {
        shop.sells(5, "TRACK");
        String page = link(5);
        String shown = get(page).body();
        assertThat(shown).contains("Listen to 30 seconds of Track 2").doesNotContain("Download the album");
        assertThat(fetch(get(page + "/preview/" + track(1))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()))
                .hasSizeGreaterThan(10_000);
        assertThat(get(page + "/preview/" + track(0)).statusCode()).isEqualTo(404);
        assertThat(post(page + "/get", "track", track(1), "format", "FLAC").statusCode())
                .isEqualTo(403);
        assertThat(redeemed(5)).isEmpty();
        HttpResponse<String> played = post(page + "/play", "track", track(0));
        assertThat(played.statusCode()).isEqualTo(303);
        assertThat(played.headers().firstValue("Location").orElseThrow()).startsWith(page + "?play=");
        assertThat(get(page + "?play=" + track(0)).body()).contains("<audio");
        assertThat(redeemed(5)).hasSize(1);
    }

    @Test
    void oddRequestsOpenNothing() throws Exception {
        shop.sells(6, "ALBUM");
        String page = link(6);
        for (String path : List.of(
                "/d/x",
                "/d/" + "A".repeat(22),
                page + "x",
                page + "/cover/" + later.id(),
                page + "/cover/" + UUID.randomUUID(),
                page + "/preview/..",
                page + "/zip/" + album.id() + "/FLAC/1-2",
                page + "/zip/" + album.id() + "/EXE/1-2",
                page + "/cover/%2e%2e%2f%2e%2e%2fetc",
                "/d/-/page.mustache",
                "/d/-/..%2fpage.css")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
        for (List<String> form : List.of(
                List.of("track", track(0), "format", "EXE"),
                List.of("track", track(0), "format", "PREVIEW"),
                List.of("track", later.tracks().getFirst().id().toString(), "format", "FLAC"),
                List.of("track", "1 OR 1=1", "format", "FLAC"),
                List.of("format", "FLAC"),
                List.of("release", later.id().toString(), "format", "FLAC"))) {
            assertThat(post(page + "/get", form.toArray(String[]::new)).statusCode())
                    .as(form.toString())
                    .isEqualTo(404);
        }
        assertThat(redeemed(6)).isEmpty();
    }

    @Test
    void aFileThatIsGoneAndALinkThatWasPassedRoundCountNothing() throws Exception {
        shop.sells(7, "ALBUM");
        shop.sells(10, "ALBUM");
        String page = link(7);
        String other = link(10);
        String key = rendition(album, 1, RenditionFormat.OPUS).key();
        jdbc.sql("UPDATE rendition SET object_key = object_key || '.gone' WHERE object_key = :key")
                .param("key", key)
                .update();
        try {
            // a release is remembered for some seconds
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> post(other + "/get", "track", track(1), "format", "OPUS")
                                    .statusCode()
                            == 503);
            assertThat(post(page + "/get", "track", track(1), "format", "OPUS").statusCode())
                    .isEqualTo(503);
        } finally {
            jdbc.sql("UPDATE rendition SET object_key = :key WHERE object_key = :key || '.gone'")
                    .param("key", key)
                    .update();
        }
        jdbc.sql("DELETE FROM delivery_session WHERE label_id = :l")
                .param("l", shop.label)
                .update();
        jdbc.sql("""
                INSERT INTO delivery_session (label_id, delivery_id, session, began_at, last_at, fetches)
                SELECT d.label_id, d.id, decode(lpad(to_hex(n), 32, '0'), 'hex'), now(), now(), 1
                FROM delivery d, generate_series(1, 100) AS n WHERE d.label_id = :l AND d.order_id = 7
                """).param("l", shop.label).update();
        HttpResponse<String> refused = post(page + "/get", "track", track(0), "format", "FLAC");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("very many places");
        assertThat(redeemed(7)).isEmpty();
    }

    @Test
    void inABrowserItPlaysAndBringsTheVeryFiles() throws Exception {
        Path program = Chromium.installed().orElse(null);
        Assumptions.assumeTrue(program != null, "No Chromium here: apt-get install chromium");
        shop.sells(8, "ALBUM");
        shop.says(shop.order(9, 0, null, NOWHERE, new Line("LATER", 1, 1)));
        String page = "http://localhost:" + port + link(8);
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        try (Chromium chromium = Chromium.start(program, Files.createDirectories(folder.resolve("chromium")))) {
            chromium.downloadsInto(downloads);
            for (boolean dark : List.of(false, true)) {
                String theme = dark ? "-dark" : "-light";
                chromium.window(1440, 900, false, dark);
                chromium.open(page);
                chromium.until("document.fonts.ready.then(() => document.images[0].naturalWidth > 0)");
                assertThat(chromium.evaluate("document.querySelector('[aria-current] b').textContent")
                                .asString())
                        .isEqualTo("FLAC");
                if (!dark) {
                    assertThat(redeemed(8)).as("looked at only").isEmpty();
                }
                chromium.click("[data-play=all]");
                chromium.until(
                        "document.body.classList.contains('sounding') && document.querySelector('.on [data-time]') !== null");
                assertThat(redeemed(8)).hasSize(1);
                chromium.picture(SCREENS.resolve("fan-desktop" + theme + ".png"));
                chromium.window(390, 844, true, dark);
                chromium.open(page);
                chromium.until("document.images[0].naturalWidth > 0");
                assertThat(chromium.evaluate("document.querySelector('[aria-current] b').textContent")
                                .asString())
                        .isEqualTo("MP3 320");
                assertThat(chromium.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .isEqualTo(390);
                assertThat(chromium.evaluate(
                                        "Math.min(...[...document.querySelectorAll('button,a.format,summary')]"
                                                + ".filter(e => e.offsetWidth).map(e => Math.min(e.offsetWidth, e.offsetHeight)))")
                                .asInt())
                        .as("for thumbs")
                        .isGreaterThanOrEqualTo(44);
                chromium.picture(SCREENS.resolve("fan-phone" + theme + ".png"));
            }
            chromium.window(390, 844, true, false);
            chromium.open(page);
            chromium.click(".track:nth-child(2) .fetch");
            assertThat(sha256(arrived(downloads, "02 Track 2.mp3")))
                    .isEqualTo(rendition(album, 1, RenditionFormat.MP3_320).sha256());
            chromium.window(1440, 900, false, false);
            chromium.open(page + "?format=AIFF");
            chromium.click(".track:nth-child(1) .fetch");
            assertThat(sha256(arrived(downloads, "01 Track 1.aiff")))
                    .isEqualTo(rendition(album, 0, RenditionFormat.AIFF).sha256());
            chromium.open(page);
            chromium.click(".primary");
            arrived(downloads, "Odessa Vale - Salt Hymnal.zip");
            try (ZipFile zip = new ZipFile(
                    downloads.resolve("Odessa Vale - Salt Hymnal.zip").toFile())) {
                byte[] first = zip.getInputStream(zip.getEntry("Odessa Vale - Salt Hymnal/01 Track 1.flac"))
                        .readAllBytes();
                assertThat(sha256(first))
                        .isEqualTo(rendition(album, 0, RenditionFormat.FLAC).sha256());
            }
            chromium.open("http://localhost:" + port + link(9));
            chromium.picture(SCREENS.resolve("fan-preorder-light.png"));
            chromium.open("http://localhost:" + port + "/d/" + "A".repeat(22));
            chromium.picture(SCREENS.resolve("fan-nolink-light.png"));
        }
    }

    private static byte[] arrived(Path folder, String name) throws Exception {
        Path file = folder.resolve(name);
        Awaitility.await(name).atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file) && Files.size(file) > 0);
        return Files.readAllBytes(file);
    }

    private String link(long order) {
        return delivered.link(links, transactions, order);
    }

    private String track(int index) {
        return album.tracks().get(index).id().toString();
    }

    private Rendition rendition(Release release, int index, RenditionFormat format) {
        return CurrentLabel.in(
                        shop.label,
                        () -> transactions.execute(status -> renditions.of(
                                shop.label, List.of(release.tracks().get(index).id()))))
                .stream()
                .filter(file -> file.format() == format)
                .findFirst()
                .orElseThrow();
    }

    private List<String> redeemed(long order) {
        return jdbc.sql("""
                SELECT concat(r.at, r.how) FROM redemption r JOIN entitlement e ON e.id = r.entitlement_id
                WHERE r.label_id = :label AND e.order_id = :order
                """)
                .param("label", shop.label)
                .param("order", order)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private byte[] fetch(String address) throws Exception {
        HttpResponse<byte[]> answer = bytes(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String... form) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return HTTP.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
