package org.deadwax.server.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.deadwax.model.Artist;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Download;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.Role;
import org.deadwax.server.platform.S3Access;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Covers and booklets over real HTTP, with the real S3 API and the real decoder. */
@SystemTest
class ArtworkTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] COVER = Pictures.jpeg(3_000, 3_000);

    @LocalServerPort
    private int port;

    @Autowired
    private S3Access place;

    @Autowired
    private Storage storage;

    @Autowired
    @Worker
    private JdbcClient worker;

    private TestApi owner;
    private UUID label;
    private Artist artist;
    private String release;

    @BeforeEach
    void aRelease() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = newArtist("Tall Weather");
        ReleaseEdit edit = new ReleaseEdit(
                "Cartography",
                artist.id(),
                null,
                null,
                "America/New_York",
                List.of(new TrackEdit(null, "Datum", null)));
        release = path("/releases/")
                + owner.post(path("/releases"), edit).as(Release.class).id();
    }

    private Artist newArtist(String name) {
        return owner.post(path("/artists"), Map.of("name", name)).as(Artist.class);
    }

    private String path(String below) {
        return "/api/labels/" + label + below;
    }

    private static ArtworkStart start(ArtworkKind kind, String name, byte[] file) {
        return new ArtworkStart(
                kind,
                name,
                file.length,
                HexFormat.of().formatHex(Checksums.sha256().digest(file)),
                null);
    }

    private ArtworkUpload begin(ArtworkKind kind, String name, byte[] file) {
        return owner.post(release + "/artwork", start(kind, name, file)).as(ArtworkUpload.class);
    }

    private Artwork deliver(ArtworkKind kind, String name, byte[] file) {
        ArtworkUpload upload = begin(kind, name, file);
        assertThat(Sender.put(Objects.requireNonNull(upload.ticket()), file).statusCode())
                .isEqualTo(200);
        return decided(owner.post(path("/artwork/" + upload.artwork().id() + "/complete"), null)
                .as(Artwork.class));
    }

    private Artwork decided(Artwork artwork) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> owner.get(path("/artwork/" + artwork.id())).as(Artwork.class),
                        now -> now.state() != ArtworkState.CHECKING);
    }

    @Test
    void aCoverIsAcceptedAndShown() throws Exception {
        Artwork cover = deliver(ArtworkKind.COVER, "cover.png", COVER);

        assertThat(cover.state()).isEqualTo(ArtworkState.ACCEPTED);
        assertThat(cover.current()).isTrue();
        assertThat(cover.widthPixels()).isEqualTo(3_000);
        assertThat(cover.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.PASSED);
        for (int pixels : Thumbnails.SIZES) {
            HttpResponse<byte[]> small = bytes(path("/artwork/" + cover.id() + "/thumbnails/" + pixels));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.body()));
            assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(pixels, pixels);
            // blue at the upper left, red elsewhere
            assertThat(image.getRGB(pixels / 4, pixels / 4) & 0xFF).isGreaterThan(200);
            assertThat(image.getRGB(pixels * 3 / 4, pixels / 4) >> 16 & 0xFF).isGreaterThan(200);
        }
        HttpResponse<byte[]> ofRelease = bytes(release + "/cover?pixels=64");
        String tag = ofRelease.headers().firstValue("ETag").orElseThrow();
        assertThat(ofRelease.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(ofRelease.headers().firstValue("Cache-Control")).hasValue("max-age=60, private");
        assertThat(owner.send("GET", release + "/cover?pixels=64", null, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(owner.get(path("/artwork/" + cover.id() + "/thumbnails/100")).status())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + owner.token())
                .build();
        HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    @Test
    void theSameFileIsSentOnce() {
        ArtworkUpload first = begin(ArtworkKind.COVER, "cover.jpg", COVER);
        ArtworkUpload again = begin(ArtworkKind.COVER, "cover.jpg", COVER);
        assertThat(again.artwork().id()).isEqualTo(first.artwork().id());
        assertThat(again.ticket()).isNotNull();
        assertThat(owner.post(path("/artwork/" + first.artwork().id() + "/complete"), null)
                        .status())
                .isEqualTo(409);

        Artwork cover = deliver(ArtworkKind.COVER, "cover.jpg", COVER);
        ArtworkUpload dropped = begin(ArtworkKind.COVER, "another name.jpg", COVER);

        assertThat(dropped.ticket()).isNull();
        assertThat(dropped.artwork()).isEqualTo(cover);
    }

    @Test
    void whatWasAnnouncedMustArrive() throws Exception {
        ArtworkUpload upload = begin(ArtworkKind.COVER, "cover.jpg", COVER);
        PartTicket ticket = Objects.requireNonNull(upload.ticket());
        byte[] other = COVER.clone();
        other[COVER.length / 2] ^= 1;
        HttpRequest.Builder lie =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(BodyPublishers.ofByteArray(other));
        ticket.headers().forEach(lie::header);

        int status = HTTP.send(lie.build(), BodyHandlers.discarding()).statusCode();

        if (status == 200) {
            // storage took it; what the server reads back is not what was announced
            Artwork decided =
                    decided(owner.post(path("/artwork/" + upload.artwork().id() + "/complete"), null)
                            .as(Artwork.class));
            assertThat(decided.reason()).contains("not the file that was sent");
        } else {
            assertThat(status).isEqualTo(400);
        }
    }

    @Test
    void whatIsRefusedSaysWhyAndIsNotKept() {
        Artwork small = deliver(ArtworkKind.COVER, "cover.jpg", Pictures.jpeg(2_999, 2_999));
        Artwork wide = deliver(ArtworkKind.COVER, "cover.jpg", Pictures.pngClaiming(3_000, 4_000));
        Artwork bomb = deliver(ArtworkKind.COVER, "cover.png", Pictures.pngClaiming(60_000, 60_000));
        Artwork drawing =
                deliver(ArtworkKind.COVER, "cover.jpg", "<?xml version='1.0'?><svg onload='x()'/>".getBytes(UTF_8));
        Artwork damaged = deliver(ArtworkKind.COVER, "cover.png", Pictures.pngClaiming(3_000, 3_000));

        assertThat(small.reason()).startsWith("It is 2999 × 2999 pixels, and 3000 × 3000 is the least.");
        assertThat(wide.reason()).startsWith("It is 3000 × 4000 pixels. Covers are square");
        assertThat(bomb.reason()).startsWith("It is 60000 × 60000 pixels, and 5000 × 5000 is the most.");
        assertThat(drawing.reason()).startsWith("It is an SVG drawing, whatever it is called.");
        assertThat(damaged.reason()).startsWith("It is damaged");
        assertThat(owner.get(release + "/cover").status()).isEqualTo(404);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kept()).isEmpty());
        assertThat(owner.post(path("/artwork/" + small.id() + "/checks"), null).status())
                .isEqualTo(409);
    }

    /** Storage holds more than was said: nothing of it is fetched, for its size tells. */
    @Test
    void aCoverThatIsLargerThanWasSaid() throws Exception {
        ArtworkUpload upload = begin(ArtworkKind.COVER, "cover.png", Arrays.copyOf(COVER, 1_000));
        String key = worker.sql("SELECT object_key FROM artwork WHERE id = :id")
                .param("id", upload.artwork().id())
                .query(String.class)
                .single();
        storage.put(key, new byte[40 << 20], "image/png");

        Answer complete = owner.post(path("/artwork/" + upload.artwork().id() + "/complete"), null);
        Artwork decided = complete.status() < 300
                ? decided(complete.as(Artwork.class))
                : owner.get(path("/artwork/" + upload.artwork().id())).as(Artwork.class);

        assertThat(complete.text() + decided.reason()).containsAnyOf("its size", "bytes");
        assertThat(decided.state()).isNotEqualTo(ArtworkState.ACCEPTED);
    }

    @Test
    void aTextThatUnpacksToAQuarterOfAGigabyte() {
        byte[] bomb = Pictures.pngWithPackedText(Pictures.png(3_000, 3_000, BufferedImage.TYPE_INT_RGB), 256 << 20);
        Artwork decided = deliver(ArtworkKind.COVER, "cover.png", bomb);

        // the image itself is fine; its text is nobody's business
        assertThat(decided.state()).as(decided.reason()).isEqualTo(ArtworkState.ACCEPTED);
    }

    /** Names of this label's files in storage. */
    private List<String> kept() throws IOException {
        Path root = Objects.requireNonNull(place.directory())
                .resolve(place.bucket())
                .resolve("label/" + label);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void versionsAreKeptAndRemovedWithAWord() throws Exception {
        Artwork first = deliver(ArtworkKind.COVER, "draft.jpg", COVER);
        Artwork second = deliver(ArtworkKind.COVER, "final.jpg", Pictures.jpeg(3_001, 3_001));
        String old = path("/artwork/" + first.id());

        assertThat(all())
                .extracting(Artwork::version, Artwork::current)
                .containsExactly(tuple(2, true), tuple(1, false));
        Download download = owner.get(old + "/download").as(Download.class);
        HttpResponse<byte[]> fetched =
                HTTP.send(HttpRequest.newBuilder(URI.create(download.url())).build(), BodyHandlers.ofByteArray());
        assertThat(fetched.body()).isEqualTo(COVER);
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("draft.jpg");
        assertThat(owner.delete(old).status()).isEqualTo(422);
        assertThat(owner.delete(path("/artwork/" + second.id()) + "?why=Wrong").status())
                .isEqualTo(409);
        Artwork removed = owner.delete(old + "?why=Wrong").as(Artwork.class);

        assertThat(Objects.requireNonNull(removed.removed()).why()).isEqualTo("Wrong");
        assertThat(owner.get(old + "/download").status()).isEqualTo(409);
        assertThat(owner.get(old + "/thumbnails/64").status()).isEqualTo(404);
        assertThat(owner.get(path("/audit")).text()).contains("artwork.removed", "draft.jpg");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kept())
                        .hasSize(5)
                        .allMatch(file -> file.contains(second.id().toString())));
    }

    private List<Artwork> all() {
        return owner.get(release + "/artwork").as(new TypeReference<>() {});
    }

    @Test
    void aBooklet() {
        Artwork booklet = deliver(ArtworkKind.BOOKLET, "booklet.pdf", Pictures.pdf(12, "", ""));
        Artwork locked = deliver(ArtworkKind.BOOKLET, "locked.pdf", Pictures.pdf(2, "", "/Encrypt 9 0 R"));
        Artwork image = deliver(ArtworkKind.BOOKLET, "image.pdf", Pictures.jpegClaiming(10, 10, 3));

        assertThat(booklet.state()).isEqualTo(ArtworkState.ACCEPTED);
        assertThat(booklet.pages()).isEqualTo(12);
        assertThat(locked.reason()).startsWith("It is encrypted.");
        assertThat(image.reason()).startsWith("It is a JPEG image, whatever it is called. Booklets are PDF");
        assertThat(owner.get(path("/artwork/" + booklet.id() + "/thumbnails/64"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void checkedAgainItStaysAndLooksTheSame() {
        Artwork cover = deliver(ArtworkKind.COVER, "cover.jpg", COVER);

        Artwork asked =
                owner.post(path("/artwork/" + cover.id() + "/checks"), null).as(Artwork.class);

        assertThat(asked.state()).isEqualTo(ArtworkState.ACCEPTED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> worker.sql("SELECT recheck_asked_at IS NULL FROM artwork WHERE id = :id")
                        .param("id", cover.id())
                        .query(Boolean.class)
                        .single());
        assertThat(owner.get(path("/artwork/" + cover.id())).as(Artwork.class)).isEqualTo(cover);
        assertThat(owner.get(path("/audit")).text()).contains("artwork.recheck-asked");
    }

    @Test
    void nothingWrongIsTaken() {
        ArtworkStart good = start(ArtworkKind.COVER, "cover.jpg", COVER);
        List<Answer> answers = List.of(
                owner.post(release + "/artwork", "{}"),
                owner.post(
                        release + "/artwork",
                        new ArtworkStart(ArtworkKind.COVER, "cover.jpg", (36L << 20) + 1, good.fingerprint(), null)),
                owner.post(
                        release + "/artwork",
                        new ArtworkStart(ArtworkKind.COVER, "cover.jpg", 0, good.fingerprint(), null)),
                owner.post(release + "/artwork", new ArtworkStart(ArtworkKind.COVER, "cover.jpg", 9, "XYZ", null)));

        assertThat(answers).extracting(Answer::status).containsOnly(422);
        assertThat(answers.get(1).text()).contains("37 MB, and 36 MB is the most");
    }

    @Test
    void artistsSendTheirOwnUntilItIsPublished() {
        TestApi own = owner.newMember(label, Role.ARTIST, artist.id());
        TestApi other = owner.newMember(label, Role.ARTIST, newArtist("Ferrous").id());
        TestApi viewer = owner.newMember(label, Role.VIEWER);
        ArtworkStart start = start(ArtworkKind.COVER, "cover.jpg", COVER);
        String artwork = path("/artwork/"
                + own.post(release + "/artwork", start)
                        .as(ArtworkUpload.class)
                        .artwork()
                        .id());

        assertThat(viewer.get(artwork).status()).isEqualTo(200);
        assertThat(viewer.post(release + "/artwork", start).status()).isEqualTo(403);
        assertThat(own.delete(artwork + "?why=x").status()).isEqualTo(403);
        for (String path : List.of(
                artwork, artwork + "/download", artwork + "/thumbnails/64", release + "/artwork", release + "/cover")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post(release + "/artwork", start).status()).isEqualTo(404);
        assertThat(other.post(artwork + "/complete", null).status()).isEqualTo(404);
        assertThat(other.post(artwork + "/checks", null).status()).isEqualTo(404);
        assertThat(other.put(artwork + "/note", Map.of("text", "x")).status()).isEqualTo(404);

        ReleaseEdit dated = new ReleaseEdit(
                "Cartography",
                artist.id(),
                null,
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new TrackEdit(null, "Datum", null)));
        owner.put(release, dated, "If-Match", "*").as(Release.class);
        owner.post(release + "/publish", null, "If-Match", "*").as(Release.class);
        Answer refused = own.post(release + "/artwork", start);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("“Cartography” is published. Ask the label's manager");
    }
}
