package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Role;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

/** Two artists on one label: each has their own releases and nobody else's. */
@SystemTest
class ArtistSeesOwnTest {

    @LocalServerPort
    private int port;

    private TestApi owner;
    private TestApi artist;
    private String label;
    private UUID own;
    private UUID another;
    private Release ownRelease;
    private Release anothers;

    @BeforeEach
    void twoArtists() {
        owner = TestApi.owner(port);
        UUID id = owner.newLabel();
        label = "/api/labels/" + id;
        own = owner.post(label + "/artists", new ArtistEdit("Own"))
                .as(Artist.class)
                .id();
        another = owner.post(label + "/artists", new ArtistEdit("Another"))
                .as(Artist.class)
                .id();
        artist = owner.newMember(id, Role.ARTIST, own);
        ownRelease = owner.post(label + "/releases", edit("Own", own)).as(Release.class);
        anothers = owner.post(label + "/releases", edit("Another's", another)).as(Release.class);
    }

    @Test
    void listsHoldTheirOwn() {
        assertThat(artist.get(label + "/releases")
                        .as(new TypeReference<Page<ReleaseSummary>>() {})
                        .items())
                .extracting(ReleaseSummary::title)
                .containsExactly("Own");
        assertThat(artist.get(label + "/artists").as(new TypeReference<List<Artist>>() {}))
                .extracting(Artist::name)
                .containsExactly("Own");
    }

    @Test
    void anothersReleaseIsNotThere() {
        String path = label + "/releases/" + anothers.id();

        assertThat(artist.get(path).status()).isEqualTo(404);
        assertThat(artist.put(path, edit("Mine now", own), "If-Match", "*").status())
                .isEqualTo(404);
        assertThat(artist.delete(path, "If-Match", "*").status()).isEqualTo(404);
        assertThat(artist.get(path + "/masters").status()).isEqualTo(404);
        for (String what : List.of("/published", "/history", "/readiness", "/comments")) {
            assertThat(artist.get(path + what).status()).as(what).isEqualTo(404);
        }
        for (String step : List.of("/submit", "/withdraw", "/comments/" + anothers.id() + "/done")) {
            assertThat(artist.post(path + step, null, "If-Match", "*").status())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(artist.delete(path + "/revision", "If-Match", "*").status()).isEqualTo(404);
        assertThat(artist.post(label + "/uploads", upload(anothers)).status()).isEqualTo(404);
    }

    @Test
    void theirOwnDraftIsTheirs() {
        String path = label + "/releases/" + ownRelease.id();

        assertThat(artist.get(path).status()).isEqualTo(200);
        assertThat(artist.get(path + "/masters").status()).isEqualTo(200);
        assertThat(artist.put(path, edit("Better", own), "If-Match", "\"1\"")
                        .as(Release.class)
                        .title())
                .isEqualTo("Better");
        assertThat(artist.put(path, edit("Given away", another), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(422);
        assertThat(artist.post(label + "/releases", edit("Smuggled", another)).status())
                .isEqualTo(422);
        assertThat(artist.post(label + "/releases", edit("New", own)).status()).isEqualTo(201);
    }

    @Test
    void whatIsPublishedChangesOnlyThroughARevision() {
        String path = label + "/releases/" + ownRelease.id();
        owner.post(path + "/publish", null, "If-Match", "\"1\"").as(Release.class);

        Release revised =
                artist.put(path, edit("Later", own), "If-Match", "\"2\"").as(Release.class);

        assertThat(revised.state()).isEqualTo(ReleaseState.REVISED);
        assertThat(artist.post(path + "/publish", null, "If-Match", "\"3\"").status())
                .isEqualTo(403);
    }

    private static Map<String, Object> upload(Release release) {
        return Map.of(
                "trackId",
                release.tracks().getFirst().id(),
                "fileName",
                "a.wav",
                "sizeBytes",
                100,
                "fingerprint",
                "0".repeat(64));
    }

    private static ReleaseEdit edit(String title, UUID artist) {
        return new ReleaseEdit(
                title,
                artist,
                null,
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "One", null)));
    }
}
