package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.deadwax.model.Artist;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Page;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Role;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.deadwax.server.platform.S3Access;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Over real HTTP, with the real S3 API on local files and the real decoder. */
@SystemTest
class UploadsTest {

    /** 5.47 MB: two parts. */
    private static final byte[] WAV = Audio.stereo(31).wav();

    @LocalServerPort
    private int port;

    @Autowired
    private Storage storage;

    @Autowired
    private AbandonedUploads abandoned;

    @Autowired
    private S3Access place;

    @Autowired
    @Worker
    private JdbcClient worker;

    private TestApi owner;
    private UUID label;
    private Artist artist;
    private Release release;

    @BeforeEach
    void aReleaseWithTwoTracks() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = newArtist("Tall Weather");
        release = newRelease(artist);
    }

    private Artist newArtist(String name) {
        return owner.post("/api/labels/" + label + "/artists", Map.of("name", name))
                .as(Artist.class);
    }

    private Release newRelease(Artist by) {
        List<TrackEdit> tracks = List.of(new TrackEdit(null, "Datum", null), new TrackEdit(null, "Isobar", null));
        ReleaseEdit edit = new ReleaseEdit("Cartography", by.id(), null, null, "America/New_York", tracks);
        return owner.post("/api/labels/" + label + "/releases", edit).as(Release.class);
    }

    private Sender sender(byte[] file) {
        return new Sender(owner, label, release.tracks().getFirst().id(), "01 Datum.wav", file);
    }

    private List<Master> masters() {
        return owner.get("/api/labels/" + label + "/releases/" + release.id() + "/masters")
                .as(new TypeReference<>() {});
    }

    @Test
    void aMasterIsAccepted() {
        Master master = sender(WAV).deliver();

        assertThat(master.state()).isEqualTo(MasterState.ACCEPTED);
        assertThat(master.warnings()).isEmpty();
        assertThat(master.audio()).isNotNull();
        assertThat(masters()).containsExactly(master);
        assertThat(owner.get("/api/labels/" + label + "/masters/" + master.id()).as(Master.class))
                .isEqualTo(master);
        Page<ReleaseSummary> list =
                owner.get("/api/labels/" + label + "/releases").as(new TypeReference<>() {});
        assertThat(list.items().getFirst().mastersAccepted()).isEqualTo(1);
    }

    @Test
    void theSameFileGoesOnWhereItStopped() {
        Sender sender = sender(WAV);
        Answer first = owner.post(sender.path(), sender.announcement());
        Upload upload = first.as(Upload.class);
        sender.send(upload, 2);

        Answer again = owner.post(sender.path(), sender.announcement());

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.as(Upload.class).id()).isEqualTo(upload.id());
        assertThat(again.as(Upload.class).confirmed()).containsExactly(2);
    }

    @Test
    void aFileThatIsTheMasterAlreadyIsNotSentAgain() {
        Sender sender = sender(WAV);
        Master master = sender.deliver();

        Answer again = owner.post(sender.path(), sender.announcement());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.as(Upload.class).master()).isEqualTo(master);
    }

    private static UploadStart glanced(Sender sender) {
        String glance = "a".repeat(64);
        return new UploadStart(sender.track(), "01 Datum.wav", sender.file().length, null, glance);
    }

    private Answer name(Sender sender, Upload upload, @Nullable String fingerprint) {
        return owner.put(
                sender.path() + "/" + upload.id() + "/fingerprint",
                Collections.singletonMap("fingerprint", fingerprint));
    }

    @Test
    void aFileBeginsBeforeItWasRead() {
        Sender sender = sender(WAV);
        Answer begun = owner.post(sender.path(), glanced(sender));
        Upload upload = begun.as(Upload.class);
        sender.send(upload, 1, 2);
        Answer unknown = sender.complete(upload);
        String fingerprint = sender.announcement().fingerprint();

        assertThat(begun.status()).isEqualTo(201);
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.text()).contains("/problems/fingerprint-missing");
        assertThat(name(sender, upload, "XYZ").status()).isEqualTo(422);
        assertThat(name(sender, upload, null).status()).isEqualTo(422);
        assertThat(name(sender, upload, fingerprint).as(Upload.class).confirmed())
                .containsExactly(1, 2);
        assertThat(name(sender, upload, fingerprint).status()).isEqualTo(200);
        assertThat(name(sender, upload, "0".repeat(64)).status()).isEqualTo(422);
        assertThat(sender.decided(sender.complete(upload).as(Upload.class)).state())
                .isEqualTo(MasterState.ACCEPTED);
    }

    @Test
    void whatMayBeHereIsReadFirst() {
        Sender sender = sender(WAV);
        Upload upload = owner.post(sender.path(), glanced(sender)).as(Upload.class);
        Answer again = owner.post(sender.path(), glanced(sender));
        UploadStart other = new UploadStart(sender.track(), "a.wav", WAV.length, null, "b".repeat(64));
        Upload whole = sender.start();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("/problems/fingerprint-needed");
        // known without a glance, it may be any file of its size
        assertThat(owner.post(sender.path(), other).status()).isEqualTo(409);
        Answer named = name(sender, upload, sender.announcement().fingerprint());
        assertThat(named.status()).isEqualTo(409);
        assertThat(named.text()).contains("/problems/under-way");

        owner.delete(sender.path() + "/" + whole.id());
        assertThat(owner.post(sender.path(), other).status()).isEqualTo(201);
        assertThat(owner.post(sender.path(), new UploadStart(sender.track(), "a.wav", 9, null, null))
                        .status())
                .isEqualTo(422);
        assertThat(owner.post(sender.path(), new UploadStart(sender.track(), "a.wav", 9, null, "no"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void storageRefusesDamagedParts() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        byte[] damaged = sender.bytes(upload, 1);
        damaged[1000] ^= 1;
        PartTicket ticket = sender.ticket(upload, 1);

        assertThat(Sender.put(ticket, damaged).statusCode()).isEqualTo(400);
        assertThat(Sender.put(ticket, sender.bytes(upload, 1)).statusCode()).isEqualTo(200);
    }

    @Test
    void ticketsHoldForWhatTheySayAndNotForLong() {
        // so small that it is read with its headers: whoever refuses a body unread hangs up, and the refusal may be
        // lost
        Sender sender = sender(Arrays.copyOf(Audio.stereo(1).wav(), 2048));
        Upload upload = sender.start();
        byte[] bytes = sender.bytes(upload, 1);
        PartTicket ticket = sender.ticket(upload, 1);
        PartTicket elsewhere = new PartTicket(
                1, ticket.url().replace("partNumber=1", "partNumber=2"), ticket.headers(), ticket.expiresAt());
        UploadRow row = worker.sql("SELECT * FROM upload WHERE id = :id")
                .param("id", upload.id())
                .query(UploadRow::of)
                .single();
        PartTicket brief = storage.ticket(
                row.key(), Uploads.multipart(row), new UploadPart(1, Sender.sha256(bytes)), Duration.ofSeconds(1));

        assertThat(Sender.put(elsewhere, bytes).statusCode()).isEqualTo(403);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Sender.put(brief, bytes).statusCode() == 403);
    }

    @Test
    void partsThatAreMissing() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        sender.send(upload, 1);

        Answer answer = sender.complete(upload);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("/problems/parts-missing", "1 of 2 parts");
    }

    @Test
    void partsThatStorageLostAreSentAgain() throws IOException {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        sender.send(upload, 1, 2);
        loseFileOf(sender.bytes(upload, 2));

        assertThat(sender.complete(upload).status()).isEqualTo(409);
        Upload now = owner.get(sender.path() + "/" + upload.id()).as(Upload.class);
        assertThat(now.confirmed()).containsExactly(1);

        sender.send(now, 2);
        assertThat(sender.decided(sender.complete(now).as(Upload.class)).state())
                .isEqualTo(MasterState.ACCEPTED);
    }

    private void loseFileOf(byte[] part) throws IOException {
        Path root = Objects.requireNonNull(place.directory());
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, part))
                    .toList();
            assertThat(found).isNotEmpty();
            for (Path file : found) {
                Files.delete(file);
            }
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void completingTwiceIsCompletingOnce() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        sender.send(upload, 1, 2);

        Upload first = sender.complete(upload).as(Upload.class);
        Upload second = sender.complete(upload).as(Upload.class);

        assertThat(first.master()).isNotNull();
        assertThat(second.master()).isNotNull();
        assertThat(masters()).hasSize(1);
    }

    @Test
    void aTruncatedOneIsRejectedAndItsSuccessorIsTheMaster() {
        Master rejected =
                sender(Arrays.copyOf(WAV, WAV.length - 44_100 * 4 * 3)).deliver();
        Master accepted = sender(WAV).deliver();

        assertThat(rejected.state()).isEqualTo(MasterState.REJECTED);
        assertThat(rejected.reason())
                .isEqualTo("The header says 0:31.0, the audio ends at 0:28.0. Export it again and drop it here.");
        assertThat(masters()).containsExactly(accepted, rejected);
        String key = worker.sql("SELECT object_key FROM master WHERE id = :id")
                .param("id", rejected.id())
                .query(String.class)
                .single();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Files.notExists(Objects.requireNonNull(place.directory())
                        .resolve(place.bucket())
                        .resolve(key)));
    }

    @Test
    void whatWasAnnouncedMustArrive() {
        Sender sender = sender(Audio.stereo(2).wav());
        UploadStart honest = sender.announcement();
        UploadStart larger =
                new UploadStart(honest.trackId(), honest.fileName(), honest.sizeBytes() + 10, honest.fingerprint());
        UploadStart other = new UploadStart(honest.trackId(), honest.fileName(), honest.sizeBytes(), "0".repeat(64));

        assertThat(reasonFor(sender, larger)).contains("bytes were announced");
        assertThat(reasonFor(sender, other)).contains("not the file that was sent");
    }

    private @Nullable String reasonFor(Sender sender, UploadStart lie) {
        Upload upload = owner.post(sender.path(), lie).as(Upload.class);
        sender.send(upload, 1);
        return sender.decided(sender.complete(upload).as(Upload.class)).reason();
    }

    @Test
    void theSameAudioOnTwoTracks() {
        sender(WAV).deliver();
        UUID second = release.tracks().getLast().id();

        Master twice = new Sender(owner, label, second, "02 Isobar.wav", WAV).deliver();

        assertThat(twice.warnings())
                .containsExactly(
                        "“Datum” of this release has the very same audio; one of them is probably the wrong file.");
    }

    @Test
    void namesArriveAsPeopleReadThem() {
        Sender sender = new Sender(owner, label, release.tracks().getFirst().id(), ".Bjo\u0308rk.wav", WAV);

        assertThat(sender.start().fileName()).isEqualTo(".Bj\u00f6rk.wav");
    }

    @Test
    void nothingWrongIsTaken() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        String tickets = sender.path() + "/" + upload.id() + "/tickets";
        String sha = Sender.sha256(WAV);

        assertThat(List.of(
                        owner.post(sender.path(), new UploadStart(sender.track(), "a.wav", 0, "0".repeat(64))),
                        owner.post(sender.path(), new UploadStart(sender.track(), "a.wav", 9, "XYZ")),
                        owner.post(sender.path(), new UploadStart(sender.track(), " ", 9, "0".repeat(64))),
                        owner.post(tickets, List.of(new UploadPart(3, sha))),
                        owner.post(tickets, List.of(new UploadPart(0, sha))),
                        owner.post(tickets, List.of(new UploadPart(1, sha), new UploadPart(1, sha))),
                        owner.post(tickets, List.of(new UploadPart(1, "abc"))),
                        owner.post(tickets, List.of())))
                .extracting(Answer::status)
                .containsOnly(422);
    }

    @Test
    void anotherLabelsUploadDoesNotExist() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        Master master = sender(Audio.stereo(1).wav()).deliver();
        UUID other = owner.newLabel();
        String path = "/api/labels/" + other + "/uploads/" + upload.id();
        String sha = Sender.sha256(WAV);

        assertThat(List.of(
                        owner.post("/api/labels/" + other + "/uploads", sender.announcement()),
                        owner.get(path),
                        owner.post(path + "/tickets", List.of(new UploadPart(1, sha))),
                        owner.put(path + "/fingerprint", new UploadFingerprint("0".repeat(64))),
                        owner.put(path + "/parts", List.of(new PartDone(1, sha, "x"))),
                        owner.post(path + "/complete", null),
                        owner.delete(path),
                        owner.get("/api/labels/" + other + "/masters/" + master.id()),
                        owner.get("/api/labels/" + other + "/releases/" + release.id() + "/masters")))
                .extracting(Answer::status)
                .containsOnly(404);
    }

    @Test
    void viewersLookAndArtistsKeepToTheirOwn() {
        Sender sender = sender(WAV);
        Upload upload = sender.start();
        TestApi viewer = owner.newMember(label, Role.VIEWER);
        TestApi own = owner.newMember(label, Role.ARTIST, artist.id());
        TestApi other = owner.newMember(label, Role.ARTIST, newArtist("Ferrous").id());
        String path = sender.path() + "/" + upload.id();

        assertThat(viewer.get(path).status()).isEqualTo(200);
        assertThat(viewer.post(sender.path(), sender.announcement()).status()).isEqualTo(403);
        assertThat(viewer.delete(path).status()).isEqualTo(403);
        assertThat(own.post(sender.path(), sender.announcement()).status()).isEqualTo(200);
        assertThat(other.post(sender.path(), sender.announcement()).status()).isEqualTo(404);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
    }

    @Test
    void cancelledAndAbandonedOnesAreForgotten() {
        Sender sender = sender(WAV);
        Upload cancelled = sender.start();
        assertThat(owner.delete(sender.path() + "/" + cancelled.id()).status()).isEqualTo(204);
        Upload left = sender.start();
        sender.send(left, 1);
        worker.sql("UPDATE upload SET touched_at = now() - interval '8 days' WHERE id = :id")
                .param("id", left.id())
                .update();

        abandoned.sweep();

        assertThat(left.id()).isNotEqualTo(cancelled.id());
        assertThat(List.of(cancelled, left))
                .extracting(each -> owner.get(sender.path() + "/" + each.id()).status())
                .containsOnly(404);
        assertThat(worker.sql("SELECT count(*) FROM upload WHERE multipart_id IS NOT NULL AND id = ANY (:ids)")
                        .param("ids", new UUID[] {cancelled.id(), left.id()})
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sender.start().confirmed()).isEmpty();
    }

    @Test
    void whatAServerLeftHalfVerifiedIsVerified() {
        Sender sender = sender(Audio.stereo(1).wav());
        Upload upload = sender.start();
        sender.send(upload, 1);
        Master first = sender.decided(sender.complete(upload).as(Upload.class));
        worker.sql("""
                        UPDATE master SET state = 'VERIFYING', codec = NULL, attempts = 1,
                               claimed_until = now() + interval '1 second' WHERE id = :id
                        """).param("id", first.id()).update();

        assertThat(sender.decided(upload).state()).isEqualTo(MasterState.ACCEPTED);
    }

    @Test
    void whatBroughtTheServerDownFiveTimesIsRefused() {
        Sender sender = sender(Audio.stereo(1).wav());
        Upload upload = sender.start();
        sender.send(upload, 1);
        Master first = sender.decided(sender.complete(upload).as(Upload.class));
        worker.sql("UPDATE master SET state = 'VERIFYING', attempts = 5, claimed_until = '-infinity' WHERE id = :id")
                .param("id", first.id())
                .update();

        assertThat(sender.decided(upload).reason()).startsWith("Deadwax stopped 5 times");
    }
}
