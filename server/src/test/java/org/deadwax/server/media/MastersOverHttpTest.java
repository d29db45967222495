package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.deadwax.model.Artist;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Download;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Playback;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.Role;
import org.deadwax.model.Waveform;
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

/** What can be done with a track's masters: hear, fetch, see, note, look at again, remove. */
@SystemTest
class MastersOverHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] FIRST =
            Audio.stereo(31).as(44_100, 1, 16, false).wav();
    private static final byte[] SECOND = Audio.stereo(32).wav();

    @LocalServerPort
    private int port;

    @Autowired
    @Worker
    private JdbcClient worker;

    private TestApi owner;
    private UUID label;
    private Artist artist;
    private UUID track;

    @BeforeEach
    void aTrack() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = owner.post(path("/artists"), Map.of("name", "Tall Weather")).as(Artist.class);
        ReleaseEdit edit = new ReleaseEdit(
                "Cartography",
                artist.id(),
                null,
                null,
                "America/New_York",
                List.of(new TrackEdit(null, "Datum", null)));
        track = owner.post(path("/releases"), edit)
                .as(Release.class)
                .tracks()
                .getFirst()
                .id();
    }

    private String path(String below) {
        return "/api/labels/" + label + below;
    }

    private Master deliver(String name, byte[] file) {
        return new Sender(owner, label, track, name, file).deliver();
    }

    private static HttpResponse<byte[]> fetch(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void versionsAreKeptHeardFetchedAndRemoved() throws Exception {
        Master first = deliver("demo.wav", FIRST);
        Master second = deliver("final.wav", SECOND);
        String old = path("/masters/" + first.id());
        String now = path("/masters/" + second.id());

        assertThat(owner.get(path("/tracks/" + track + "/masters")).as(new TypeReference<List<Master>>() {}))
                .extracting(Master::version, Master::fileName, Master::current)
                .containsExactly(tuple(2, "final.wav", true), tuple(1, "demo.wav", false));
        assertThat(owner.put(old + "/note", Map.of("text", "Before mastering"))
                        .as(Master.class)
                        .note())
                .isEqualTo("Before mastering");

        Playback playback = owner.get(now + "/playback").as(Playback.class);
        HttpResponse<byte[]> piece = fetch(playback.url(), "Range", "bytes=100-199");
        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).isEqualTo(Arrays.copyOfRange(SECOND, 100, 200));
        assertThat(playback.durationMillis()).isEqualTo(32_000);

        Download download = owner.get(old + "/download").as(Download.class);
        HttpResponse<byte[]> whole = fetch(download.url());
        assertThat(whole.body()).isEqualTo(FIRST);
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("demo.wav");

        assertThat(owner.delete(now + "?why=Wrong").status()).isEqualTo(409);
        assertThat(owner.delete(old).status()).isEqualTo(422);
        assertThat(owner.delete(old + "?why=Wrong").as(Master.class).audioKept())
                .isFalse();
        Answer gone = owner.get(old + "/download");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("/problems/audio-gone", "was removed by");
        assertThat(owner.get(old + "/playback").status()).isEqualTo(409);
        assertThat(owner.post(old + "/checks", null).status()).isEqualTo(409);
    }

    @Test
    void onlyManagersFetchThemAndArtistsHearTheirOwn() {
        String master = path("/masters/" + deliver("a.wav", SECOND).id());
        TestApi manager = owner.newMember(label, Role.MANAGER);
        TestApi own = owner.newMember(label, Role.ARTIST, artist.id());
        TestApi viewer = owner.newMember(label, Role.VIEWER);
        TestApi other = owner.newMember(
                label,
                Role.ARTIST,
                owner.post(path("/artists"), Map.of("name", "Ferrous"))
                        .as(Artist.class)
                        .id());

        assertThat(manager.get(master + "/download").status()).isEqualTo(200);
        assertThat(own.get(master + "/download").status()).isEqualTo(403);
        assertThat(viewer.get(master + "/download").status()).isEqualTo(403);
        for (String below : List.of("", "/playback", "/waveform")) {
            assertThat(own.get(master + below).status()).as(below).isEqualTo(200);
            assertThat(viewer.get(master + below).status()).as(below).isEqualTo(200);
            assertThat(other.get(master + below).status()).as(below).isEqualTo(404);
        }
        assertThat(own.post(master + "/checks", null).status()).isEqualTo(202);
        assertThat(viewer.post(master + "/checks", null).status()).isEqualTo(403);
        assertThat(other.post(master + "/checks", null).status()).isEqualTo(404);
    }

    @Test
    void itIsDrawn() {
        String master = path("/masters/" + deliver("a.wav", SECOND).id() + "/waveform");
        Waveform coarse = owner.get(master).as(Waveform.class);
        Waveform fine = owner.get(master + "?fine=true").as(Waveform.class);

        assertThat(coarse.durationMillis()).isEqualTo(32_000);
        assertThat(coarse.pairs()).isBetween(800, 1_600);
        assertThat(fine.pairs()).isEqualTo(3_200);
        assertThat(fine.pairMillis()).isEqualTo(10);
        assertThat(fine.highest(fine.decode(), 1_000)).isBetween(0.45, 0.51);
        assertThat(fine.lowest(fine.decode(), 1_000)).isBetween(-0.51, -0.45);

        String tag = tag(master);
        assertThat(owner.send("GET", master, null, "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(tag(master + "?fine=true")).isNotEqualTo(tag);
        Master refused = deliver("b.wav", Arrays.copyOf(SECOND, 1_000));
        assertThat(owner.get(path("/masters/" + refused.id() + "/waveform")).status())
                .isEqualTo(404);
        assertThat(owner.get(path("/masters/" + refused.id() + "/playback")).status())
                .isEqualTo(409);
    }

    private String tag(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + owner.token())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void lookedAtAgainItStaysWhatItIs() {
        Master master = deliver("a.wav", FIRST);
        String path = path("/masters/" + master.id());
        Master accepted = owner.put(path + "/accepted/CHANNELS", null).as(Master.class);
        assertThat(finding(accepted, Check.CHANNELS).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(owner.put(path + "/accepted/CLIPPING", null).status()).isEqualTo(409);

        Master asked = owner.post(path + "/checks", null).as(Master.class);

        assertThat(asked.state()).isEqualTo(MasterState.ACCEPTED);
        assertThat(asked.checking()).isNotNull();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> worker.sql("SELECT recheck_asked_at IS NULL FROM master WHERE id = :id")
                        .param("id", master.id())
                        .query(Boolean.class)
                        .single());
        assertThat(owner.get(path).as(Master.class)).isEqualTo(accepted);
        assertThat(owner.delete(path + "/accepted/CHANNELS").as(Master.class)).isEqualTo(master);
        assertThat(owner.get(path("/audit")).text())
                .contains("master.recheck-asked", "master.warning-accepted", "master.warning-opened");
    }

    private static CheckResult finding(Master master, Check check) {
        return Objects.requireNonNull(master.checks().stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElse(null));
    }
}
