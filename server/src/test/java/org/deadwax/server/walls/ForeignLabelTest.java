package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Me;
import org.deadwax.model.MemberChange;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Role;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two labels on one server: neither can tell that the other is there. */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class ForeignLabelTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Worker
    private JdbcClient allLabels;

    private UUID theirs;
    private UUID ours;
    private TestApi us;
    private Release theirRelease;
    private Map<String, UUID> theirEntities;
    private Map<String, Object> bodies;

    @BeforeAll
    void twoLabels() {
        TestApi owner = TestApi.owner(port);
        theirs = owner.newLabel();
        ours = owner.newLabel();
        us = owner.newMember(ours, Role.OWNER);
        UUID theirArtist = artist(owner, theirs);
        theirRelease = owner.post("/api/labels/" + theirs + "/releases", release(theirArtist))
                .as(Release.class);
        UUID product = owner.post("/api/labels/" + theirs + "/releases/" + theirRelease.id() + "/products", vinyl())
                .as(Product.class)
                .id();
        UUID member =
                owner.newMember(theirs, Role.VIEWER).get("/api/me").as(Me.class).id();
        String shop = "shop-" + UUID.randomUUID() + ".myshopify.com";
        UUID store = owner.post("/api/labels/" + theirs + "/stores", new StoreEdit("Theirs", shop))
                .as(Store.class)
                .id();
        UUID upload = upload();
        theirEntities = Map.of(
                "releases", theirRelease.id(),
                "products", product,
                "members", member,
                "stores", store,
                "uploads", upload,
                "masters", master(upload),
                "tracks", theirRelease.tracks().getFirst().id());
        bodies = Map.of(
                "PUT /api/labels/{}/releases/{}",
                release(artist(us, ours)),
                "POST /api/labels/{}/releases/{}/products",
                vinyl(),
                "PUT /api/labels/{}/products/{}",
                vinyl(),
                "PATCH /api/labels/{}/members/{}",
                new MemberChange(Role.VIEWER, List.of()),
                "POST /api/labels/{}/uploads/{}/tickets",
                "[]",
                "PUT /api/labels/{}/uploads/{}/parts",
                "[]");
    }

    @Test
    void anotherLabelLooksLikeNone() {
        List<Endpoint> endpoints = Endpoint.inLabels(context);
        assertThat(endpoints).hasSizeGreaterThan(20);
        for (Endpoint endpoint : endpoints) {
            Answer another = ask(endpoint, endpoint.filled((before, name) -> value(before, theirs)));
            Answer none = ask(endpoint, endpoint.filled((before, name) -> value(before, UUID.randomUUID())));

            assertThat(another.status()).as(endpoint.toString()).isEqualTo(404);
            assertThat(another.text()).as(endpoint.toString()).isEqualTo(none.text());
        }
    }

    @Test
    void anotherLabelsEntitiesAreNotFoundInOurs() {
        for (Endpoint endpoint : Endpoint.inLabels(context)) {
            if (endpoint.ids()) {
                Answer answer = ask(endpoint, endpoint.filled((before, name) -> value(before, ours)));
                assertThat(answer.status())
                        .as(endpoint + " answered " + answer.text())
                        .isEqualTo(404);
            }
        }
        Map<String, Object> start = Map.of(
                "trackId",
                theirRelease.tracks().getFirst().id(),
                "fileName",
                "a.wav",
                "sizeBytes",
                100,
                "fingerprint",
                "0".repeat(64));
        assertThat(us.post("/api/labels/" + ours + "/uploads", start).status()).isEqualTo(404);
    }

    @AfterAll
    void theirsIsStillThere() {
        assertThat(TestApi.owner(port)
                        .get("/api/labels/" + theirs + "/releases/" + theirRelease.id())
                        .as(Release.class)
                        .title())
                .isEqualTo("Theirs");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        assertThat(us.get("/api/labels/mine/releases").status()).isEqualTo(404);
        assertThat(us.get("/api/labels/" + ours + "/releases/first").status()).isEqualTo(404);
    }

    private Answer ask(Endpoint endpoint, String path) {
        Object body = endpoint.takesBody() ? bodies.getOrDefault(endpoint.shape(), "{}") : null;
        return us.send(endpoint.method(), path, body, "If-Match", "\"1\"");
    }

    private String value(String before, UUID label) {
        return switch (before) {
            case "labels" -> label.toString();
            case "charts" -> "US_DIGITAL";
            case "reports" -> "2026-W47";
            case "accepted" -> "CHANNELS";
            default -> {
                UUID id = theirEntities.get(before);
                if (id == null) {
                    throw new AssertionError("Make one of “" + before + "” in the other label above.");
                }
                yield id.toString();
            }
        };
    }

    private static UUID artist(TestApi api, UUID label) {
        return api.post("/api/labels/" + label + "/artists", new ArtistEdit("Salt Hymnal"))
                .as(Artist.class)
                .id();
    }

    private static ReleaseEdit release(UUID artist) {
        return new ReleaseEdit(
                "Theirs",
                artist,
                null,
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "One", null)));
    }

    private static ProductEdit vinyl() {
        return new ProductEdit(Format.VINYL, null, "Vinyl", null, "LP", List.of());
    }

    private UUID upload() {
        return allLabels
                .sql("""
                INSERT INTO upload (label_id, track_id, file_name, size_bytes, fingerprint, part_bytes, parts, object_key,
                    state, person_id, created_at, touched_at)
                VALUES (:label, :track, 'a.wav', 100, 'f', 100, 1, :key, 'OPEN', :label, now(), now()) RETURNING id
                """)
                .param("label", theirs)
                .param("track", theirRelease.tracks().getFirst().id())
                .param("key", UUID.randomUUID().toString())
                .query(UUID.class)
                .single();
    }

    private UUID master(UUID upload) {
        return allLabels
                .sql("""
                INSERT INTO master (label_id, track_id, upload_id, object_key, file_name, size_bytes, fingerprint,
                    checksum, state, reason, uploaded_at)
                VALUES (:label, :track, :upload, 'k', 'a.wav', 100, 'f', 'c', 'REJECTED', 'Silence.', now()) RETURNING id
                """)
                .param("label", theirs)
                .param("track", theirRelease.tracks().getFirst().id())
                .param("upload", upload)
                .query(UUID.class)
                .single();
    }
}
