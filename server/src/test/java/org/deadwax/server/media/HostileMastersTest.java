package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.deadwax.model.Artist;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.S3Access;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What should never have been sent, sent to the real server: it says what it is, soon, and keeps nothing of it. */
@SystemTest
@Timeout(120)
class HostileMastersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private S3Access place;

    @Autowired
    private Installation installation;

    @Autowired
    @Worker
    private JdbcClient worker;

    @TempDir
    private Path folder;

    private TestApi owner;
    private UUID label;
    private UUID track;

    @BeforeEach
    void aTrack() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        Artist artist = owner.post("/api/labels/" + label + "/artists", Map.of("name", "Tall Weather"))
                .as(Artist.class);
        ReleaseEdit edit = new ReleaseEdit(
                "Cartography",
                artist.id(),
                null,
                null,
                "America/New_York",
                List.of(new TrackEdit(null, "Datum", null)));
        track = owner.post("/api/labels/" + label + "/releases", edit)
                .as(Release.class)
                .tracks()
                .getFirst()
                .id();
    }

    private Master deliver(String name, byte[] file) {
        return new Sender(owner, label, track, name, file).deliver();
    }

    private String reasonFor(String name, byte[] file) {
        Master master = deliver(name, file);
        assertThat(master.state()).as(name).isEqualTo(MasterState.REJECTED);
        return String.valueOf(master.reason());
    }

    /** Of what was refused. What was accepted in a test it takes away itself. */
    @AfterEach
    void nothingIsLeftBehind() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(under(Objects.requireNonNull(place.directory())
                            .resolve(place.bucket())
                            .resolve("label/" + label)))
                    .isEmpty();
            assertThat(count("SELECT count(*) FROM upload WHERE label_id = :label AND multipart_id IS NOT NULL"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM master_waveform WHERE label_id = :label"))
                    .isZero();
            List<String> masters = worker.sql("SELECT id::text FROM master WHERE label_id = :label")
                    .param("label", label)
                    .query((row, n) -> row.getString(1))
                    .list();
            assertThat(under(installation.home().resolve("work").resolve("masters")))
                    .noneMatch(file -> masters.stream().anyMatch(id -> file.contains(id)));
        });
    }

    private long count(String sql) {
        return worker.sql(sql).param("label", label).query(Long.class).single();
    }

    private static List<String> under(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void aHeaderThatClaimsFourGigabytes() {
        byte[] wav = Audio.stereo(2).wav();
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -2).putInt(40, -38);

        assertThat(reasonFor("a.wav", wav))
                .startsWith("The header says ")
                .contains("the audio ends at 0:02.0. Export it again and drop it here.");
    }

    @Test
    void oneThatEndsInTheMiddle() {
        byte[] wav = Audio.stereo(3).wav();

        assertThat(reasonFor("a.wav", Arrays.copyOf(wav, wav.length / 2))).startsWith("The header says 0:03.0");
    }

    @Test
    void aWavThatIsNothingButChunks() {
        ByteBuffer wav = ByteBuffer.allocate(4 << 20).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
        while (wav.remaining() >= 8) {
            wav.put(ascii("junk")).putInt(0);
        }

        assertThat(reasonFor("a.wav", wav.array())).isNotBlank();
    }

    @Test
    void anMp3UnderAnotherName() throws Exception {
        Path mp3 = Decoder.convert(
                Audio.stereo(2).write(folder.resolve("a.wav")), folder.resolve("a.mp3"), "-c:a", "libmp3lame");

        assertThat(reasonFor("a.wav", Files.readAllBytes(mp3)))
                .isEqualTo("It is mp3 in mp3. Masters are WAV or AIFF with 16, 24 or 32 bits, or FLAC: export it again"
                        + " from the session and drop it here.");
    }

    @Test
    void aFilm() throws Exception {
        Path film = Decoder.convert(
                Audio.stereo(1).write(folder.resolve("a.wav")),
                folder.resolve("a.mov"),
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=1:size=64x64:rate=5",
                "-c:v",
                "mpeg4",
                "-c:a",
                "pcm_s16le");

        assertThat(reasonFor("a.wav", Files.readAllBytes(film))).startsWith("It is pcm_s16le, 16-bit in mov");
    }

    @Test
    void playlistsInDisguise() throws Exception {
        Path secret = Audio.stereo(2).write(folder.resolve("secret.wav"));
        String refused = "No audio can be read from it: it is a playlist, which names other files.";

        assertThat(reasonFor("a.wav", ascii("ffconcat version 1.0\nfile '" + secret + "'\n")))
                .startsWith(refused);
        assertThat(reasonFor("a.flac", ascii("#EXTM3U\n#EXTINF:2,\nfile://" + secret + "\n#EXT-X-ENDLIST\n")))
                .startsWith(refused);
    }

    @Test
    void anArchive() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../a.wav"));
            zip.write(Audio.stereo(1).wav());
        }

        assertThat(reasonFor("a.wav", bytes.toByteArray()))
                .startsWith("No audio can be read from it: it is a ZIP archive.");
    }

    @Test
    void nothingAtAll() {
        assertThat(owner.post(
                                "/api/labels/" + label + "/uploads",
                                new Sender(owner, label, track, "a.wav", new byte[0]).announcement())
                        .text())
                .contains("“a.wav” is empty.");
    }

    /** By what its header claims, whatever the FLAC says of it; it is never opened. A cover as others have stays. */
    @Test
    void aPictureBombInAFlacIsRefused() throws Exception {
        byte[] flac = Files.readAllBytes(
                Decoder.convert(Audio.stereo(31).write(folder.resolve("a.wav")), folder.resolve("a.flac")));
        byte[] bomb = Pictures.pngClaiming(60_000, 60_000);

        assertThat(reasonFor("a.flac", withPicture(flac, 3_000, bomb)))
                .startsWith(
                        "The picture inside it says that it is 60,000 × 60,000 pixels, which no player could open.");
        assertThat(reasonFor("b.flac", withPicture(flac, 60_000, ascii("no picture at all"))))
                .startsWith("The picture inside it says that it is 60,000 × 60,000 pixels");
        assertThat(reasonFor("c.flac", behindId3(withPicture(flac, 3_000, bomb))))
                .startsWith("The picture inside it says that it is 60,000 × 60,000 pixels");

        Master master = deliver("d.flac", withPicture(flac, 3_000, Pictures.pngClaiming(3_000, 3_000)));
        assertThat(master.state()).as(master.reason()).isEqualTo(MasterState.ACCEPTED);
        takeAway(master);
    }

    /** As some programs tag a FLAC: 200 bytes of an ID3 header in front. */
    private static byte[] behindId3(byte[] flac) {
        ByteBuffer file = ByteBuffer.allocate(10 + 200 + flac.length);
        file.put(ascii("ID3")).put(new byte[] {4, 0, 0, 0, 0, 1, 72}).position(210);
        return file.put(flac).array();
    }

    @Test
    void pathsInNames() {
        Master master =
                deliver("..\\../../../etc/cron.d/\u0007a.wav", Audio.stereo(31).wav());

        assertThat(master.fileName()).isEqualTo("a.wav");
        assertThat(worker.sql("SELECT object_key FROM master WHERE id = :id")
                        .param("id", master.id())
                        .query(String.class)
                        .single())
                .matches("label/" + label + "/master/" + track + "/[0-9a-f-]{36}");
        for (String nameless : List.of("..", "/", "a/", "\u0000", ".")) {
            assertThat(owner.post(
                                    "/api/labels/" + label + "/uploads",
                                    new Sender(owner, label, track, nameless, new byte[9]).announcement())
                            .status())
                    .as(nameless)
                    .isEqualTo(422);
        }
        takeAway(master);
    }

    /** As a manager would, by way of a newer version. */
    private void takeAway(Master master) {
        worker.sql("UPDATE master SET discard_asked_at = now() WHERE id = :id")
                .param("id", master.id())
                .update();
        worker.sql("DELETE FROM master_waveform WHERE master_id = :id")
                .param("id", master.id())
                .update();
        reasonFor("b.wav", ascii("nothing")); // a refusal sweeps
    }

    /** @param claimed pixels of each side, by the FLAC itself */
    private static byte[] withPicture(byte[] flac, int claimed, byte[] picture) {
        int streamInfo = 4 + 4 + 34;
        byte[] type = ascii("image/png");
        int length = 4 + 4 + type.length + 4 + 16 + 4 + picture.length;
        ByteBuffer file = ByteBuffer.allocate(flac.length + 4 + length);
        file.put(flac, 0, streamInfo).put(4, (byte) 0);
        file.putInt(6 << 24 | length).putInt(3).putInt(type.length).put(type).putInt(0);
        file.putInt(claimed)
                .putInt(claimed)
                .putInt(24)
                .putInt(0)
                .putInt(picture.length)
                .put(picture);
        return file.put(flac, streamInfo, flac.length - streamInfo).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
