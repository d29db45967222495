package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.Billing;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A master in every format, whole, with its words and cover, and with other words without being encoded again. */
@SystemTest
class RenditionsTest {

    private static final double SECONDS = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private Renditions renditions;

    @Autowired
    private FfmpegPrograms programs;

    @Autowired
    private Storage storage;

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

    private TestApi owner;
    private UUID label;

    @BeforeEach
    void aLabel() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
    }

    @Test
    void everyFormatIsWholeAndNamed() throws Exception {
        Release release = release("Tidewräck 歌; a=b #1");
        UUID track = release.tracks().getFirst().id();
        byte[] wav = Audio.stereo(SECONDS).as(96_000, 2, 24, false).wav();
        Master master = new Sender(owner, label, track, "tide.wav", wav).deliver();
        assertThat(master.state()).isEqualTo(MasterState.ACCEPTED);
        cover(release);
        worker.executeWithoutResult(status -> renditions.want(label, List.of(release.id())));
        Map<RenditionFormat, Rendition> first = made(track, "");

        Ffmpeg ffmpeg = programs.find();
        Path original = Files.write(folder.resolve("master.wav"), wav);
        String samples = samples(ffmpeg, original);
        TagSheet sheet = sheet(track);
        assertThat(sheet.barcode()).isEqualTo("602537205981");
        for (Rendition rendition : first.values()) {
            Path file = fetched(rendition);
            assertThat(sha256(file)).as(rendition.format().name()).isEqualTo(rendition.sha256());
            if (!rendition.format().tagged()) {
                continue;
            }
            ReadBack read = ReadBack.of(ffmpeg, file);
            assertThat(read.differences(sheet, Duration.ofMillis(3_000), true))
                    .as(rendition.format().name())
                    .isEmpty();
            assertThat(read.lacking(sheet)).as(rendition.format().name()).isEmpty();
            assertThat(read.tags().toString()).as(rendition.format().name()).contains("salt and\nwater");
            if (rendition.format().lossless()) {
                assertThat(samples(ffmpeg, file)).as(rendition.format().name()).isEqualTo(samples);
                Probe probe = ffmpeg.probe(file);
                assertThat(probe.sampleRateHz()).isEqualTo(96_000);
                assertThat(probe.bitDepth()).isEqualTo(24);
            }
        }

        // without its master nothing can be encoded, so these words are written into what is there
        storage.delete(jdbc.sql("SELECT object_key FROM master WHERE label_id = :label AND id = :id")
                .param("label", label)
                .param("id", master.id())
                .query(String.class)
                .single());
        owner.put(
                        path("/releases/" + release.id()),
                        edit(release, "Brine"),
                        "If-Match",
                        "\"" + release.version() + "\"")
                .as(Release.class);
        Map<RenditionFormat, Rendition> second = made(track, sheet.revision());
        for (Rendition rendition : second.values()) {
            Path file = fetched(rendition);
            if (rendition.format().tagged()) {
                assertThat(ReadBack.of(ffmpeg, file).tags().get("title")).isEqualTo("Brine");
                assertThat(samples(ffmpeg, file))
                        .as(rendition.format().name())
                        .isEqualTo(samples(ffmpeg, fetched(Objects.requireNonNull(first.get(rendition.format())))));
            } else {
                assertThat(rendition.id())
                        .isEqualTo(Objects.requireNonNull(first.get(rendition.format()))
                                .id());
            }
        }
    }

    private Map<RenditionFormat, Rendition> made(UUID track, String before) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> jdbc.sql("""
                        SELECT count(*) FROM rendition_job
                        WHERE label_id = :label AND track_id = :track AND revision <> :before AND state <> 'WAITING'
                        """)
                                .param("label", label)
                                .param("track", track)
                                .param("before", before)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(jdbc.sql(
                                "SELECT coalesce(reason, state) FROM rendition_job WHERE label_id = :label AND track_id = :track")
                        .param("label", label)
                        .param("track", track)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        Map<RenditionFormat, Rendition> files =
                CurrentLabel.in(label, () -> transactions.execute(status -> renditions.of(label, List.of(track))))
                        .stream()
                        .collect(Collectors.toMap(Rendition::format, file -> file));
        assertThat(files).containsOnlyKeys(RenditionFormat.values());
        return files;
    }

    private Path fetched(Rendition rendition) throws Exception {
        Path file = folder.resolve(rendition.id() + "." + rendition.format().extension());
        try (InputStream in = storage.read(rendition.key())) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(Checksums.sha256().digest(Files.readAllBytes(file)));
    }

    private static String samples(Ffmpeg ffmpeg, Path file) throws Exception {
        var ended = ChildProcess.run(
                List.of(
                        ffmpeg.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:a:0",
                        "-c:a",
                        "pcm_s24le",
                        "-f",
                        "md5",
                        "-"),
                new ChildProcess.Limits(Duration.ofSeconds(60), ffmpeg.memory(), DataSize.ofMegabytes(1)),
                out -> new String(out.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(ended.exit()).as(String.join("\n", ended.first())).isZero();
        return ended.result();
    }

    private TagSheet sheet(UUID track) {
        return JsonMapper.shared()
                .readValue(
                        jdbc.sql("SELECT sheet::text FROM rendition_job WHERE label_id = :label AND track_id = :track")
                                .param("label", label)
                                .param("track", track)
                                .query(String.class)
                                .single(),
                        TagSheet.class);
    }

    private Release release(String title) {
        Artist artist =
                owner.post(path("/artists"), Map.of("name", "Odessa Vale")).as(Artist.class);
        Release made =
                owner.post(path("/releases"), edit(artist.id(), null, title)).as(Release.class);
        owner.post(
                        path("/releases/" + made.id() + "/products"),
                        new ProductEdit(
                                Format.DIGITAL_ALBUM,
                                null,
                                "ALBUM",
                                "602537205981",
                                "ALBUM",
                                List.of(Money.of("9.99", "USD"))))
                .as(Product.class);
        return owner.get(path("/releases/" + made.id())).as(Release.class);
    }

    private ReleaseEdit edit(Release release, String title) {
        return edit(release.artist().id(), release.tracks().getFirst().id(), title);
    }

    private ReleaseEdit edit(UUID artist, @Nullable UUID track, String title) {
        return new ReleaseEdit(
                "Salt Hymnal",
                null,
                List.of(new Billing(artist, ArtistRole.MAIN)),
                "Low Meridian",
                "LM-27",
                "Folk",
                "en",
                null,
                new RightsLine(2026, "Low Meridian"),
                new RightsLine(2026, "Low Meridian Records"),
                null,
                LocalDate.parse("2026-11-20"),
                "America/New_York",
                null,
                Territories.WORLDWIDE,
                null,
                List.of(new ReleaseEdit.TrackEdit(
                        track,
                        1,
                        title,
                        null,
                        List.of(),
                        "USSKG1912345",
                        null,
                        null,
                        null,
                        List.of(),
                        "salt and\nwater",
                        null,
                        Map.of())),
                Map.of());
    }

    private void cover(Release release) {
        byte[] jpeg = Pictures.jpeg(3_000, 3_000);
        ArtworkUpload upload = owner.post(
                        path("/releases/" + release.id() + "/artwork"),
                        new ArtworkStart(
                                ArtworkKind.COVER,
                                "cover.jpg",
                                jpeg.length,
                                HexFormat.of().formatHex(Checksums.sha256().digest(jpeg)),
                                null))
                .as(ArtworkUpload.class);
        Sender.put(Objects.requireNonNull(upload.ticket()), jpeg);
        owner.post(path("/artwork/" + upload.artwork().id() + "/complete"), null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT state FROM artwork WHERE label_id = :label AND id = :id")
                        .param("label", label)
                        .param("id", upload.artwork().id())
                        .query(String.class)
                        .single()
                        .equals("ACCEPTED"));
    }

    private String path(String below) {
        return "/api/labels/" + label + below;
    }
}
