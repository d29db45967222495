package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.Format;
import org.deadwax.model.Me;
import org.deadwax.model.MemberChange;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Role;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.UploadFingerprint;
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
        theirEntities = new HashMap<>(Map.ofEntries(
                Map.entry("releases", theirRelease.id()),
                Map.entry("products", product),
                Map.entry("members", member),
                Map.entry("stores", store),
                Map.entry("listings", store),
                Map.entry("uploads", upload),
                Map.entry("masters", master(upload)),
                Map.entry("tracks", theirRelease.tracks().getFirst().id()),
                Map.entry("overrides", override()),
                Map.entry("submissions", submission())));
        theirEntities.put(
                "comments",
                inserted("release_comment (label_id, release_id, field, words, who, at)"
                        + " SELECT :label, id, '', 'Shorter.', 'a', now() FROM release WHERE label_id = :label"));
        theirEntities.put(
                "prices",
                inserted(
                        "price_step (label_id, product_id, currency, minor, effective_at, set_by, set_at)"
                                + " SELECT :label, id, 'USD', 1, now() + interval '1 day', 'a', now() FROM product WHERE label_id = :label"));
        theirEntities.put(
                "sale-windows",
                inserted(
                        "sale_window (label_id, product_id, currency, minor, starts_at, ends_at, set_by, set_at)"
                                + " SELECT :label, id, 'USD', 1, now(), now() + interval '1 day', 'a', now() FROM product WHERE label_id = :label"));
        theirEntities.put("chart-approvals", product);
        theirEntities.put(
                "lines",
                inserted("chart_rule_line (label_id, code, from_day, formats, single, figures, off, note, who, made_at)"
                        + " VALUES (:label, 'MIN_PRICE', '2026-11-25', '{}', false, '{}', true, 'a', 'a', now())"));
        theirEntities.put(
                "imports",
                inserted("catalogue_import (label_id, file_name, kind, body, zone, state, started_by, started_at)"
                        + " VALUES (:label, 'a.csv', 'SHEET', 'A,B'::bytea, 'UTC', 'OPEN', 'a', now())"));
        theirEntities.put(
                "invitations",
                inserted("invitation (label_id, email, role, token_sha256, invited_by, invited_at, expires_at)"
                        + " VALUES (:label, 'a@b.test', 'VIEWER', '\\x00', 'a', now(), now() + interval '1 day')"));
        theirEntities.put(
                "installs",
                inserted("store_install (label_id, person_id, who, name, domain, until)"
                        + " SELECT :label, id, 'a', 'a', 'a.myshopify.com', now() FROM person LIMIT 1"));
        theirEntities.put(
                "privacy-requests",
                inserted(
                        "store_privacy_request (label_id, store_id, kind, reference, orders, asked_at, due_at)"
                                + " SELECT :label, id, 'DATA_REQUEST', '1', '{}', now(), now() FROM store WHERE label_id = :label"));
        theirEntities.put(
                "backfills",
                inserted("store_backfill (label_id, store_id, state, started_at, started_by)"
                        + " SELECT :label, id, 'DONE', now(), 'a' FROM store WHERE label_id = :label"));
        theirEntities.put(
                "mails",
                inserted(
                        "mail (id, label_id, kind, about, recipient, place, next_at, created_at, state, sealed)"
                                + " VALUES (gen_random_uuid(), :label, 'DELIVERY', 'a', 'a@b.test', now(), now(), now(), 'SENT', NULL)"));
        theirEntities.put(
                "deliveries",
                inserted("delivery (label_id, source, name, made_at) VALUES (:label, 'GRANT', 'a', now())"));
        theirEntities.put(
                "code-batches",
                inserted("code_batch (label_id, release_id, name, codes, made_by, made_at)"
                        + " SELECT :label, id, 'a', 1, 'a', now() FROM release WHERE label_id = :label LIMIT 1"));
        theirEntities.put("artwork", artwork());
        theirEntities.put(
                "bulk", inserted("bulk_change (label_id, person_id, at) SELECT :label, id, now() FROM person LIMIT 1"));
        bodies = new HashMap<>(Map.of(
                "PUT /api/labels/{}/releases/{}",
                release(artist(us, ours)),
                "POST /api/labels/{}/releases/{}/products",
                vinyl(),
                "PUT /api/labels/{}/products/{}",
                vinyl(),
                "PATCH /api/labels/{}/members/{}",
                new MemberChange(Role.VIEWER, List.of()),
                "POST /api/labels/{}/charts/{}/reports/{}/submissions/{}/answer",
                "{\"accepted\": true, \"text\": \"Received.\"}",
                "POST /api/labels/{}/uploads/{}/tickets",
                "[]",
                "PUT /api/labels/{}/uploads/{}/fingerprint",
                new UploadFingerprint("0".repeat(64)),
                "PUT /api/labels/{}/uploads/{}/parts",
                "[]"));
        bodies.put(
                "POST /api/labels/{}/releases/{}/artwork",
                new ArtworkStart(ArtworkKind.COVER, "a.jpg", 100, "0".repeat(64), null));
        bodies.put(
                "PUT /api/labels/{}/chart-approvals/{}",
                "{\"kind\": \"BOX_SET\", \"saleFrom\": \"2026-11-25\", \"merchAlone\": false, \"note\": \"\"}");
        bodies.put("PUT /api/labels/{}/deliveries/{}/address", "{\"email\": \"a@b.test\"}");
        bodies.put("PUT /api/labels/{}/imports/{}/columns", "{\"fields\": []}");
        String stores = "{\"stores\": [\"019ab000-0000-7000-8000-000000000000\"]}";
        bodies.put("POST /api/labels/{}/releases/{}/listings", stores);
        bodies.put("POST /api/labels/{}/releases/{}/listings/preview", stores);
        bodies.put(
                "POST /api/labels/{}/releases/{}/listings/{}/take",
                "{\"side\": \"OURS\", \"fields\": [{\"field\": \"TITLE\"}]}");
        bodies.put("POST /api/labels/{}/stores/{}/variants/confirm", "{\"variants\": [{\"variant\": \"1\"}]}");
        bodies.put("POST /api/labels/{}/stores/{}/variants/reject", "{\"variants\": [\"1\"]}");
        bodies.put("PUT /api/labels/{}/stores/{}/fulfilment", "{\"on\": true}");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        Money price = Money.of("9.99", "USD");
        bodies.put("POST /api/labels/{}/products/{}/prices", new PriceChange("USD", price, tomorrow));
        bodies.put(
                "POST /api/labels/{}/products/{}/sale-windows",
                new SaleWindowEdit(price, tomorrow, tomorrow.plus(1, ChronoUnit.DAYS)));
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
            case "chart-rules" -> "MIN_PRICE";
            case "accepted" -> "CHANNELS";
            case "reports" -> "week-2025-06-12";
            case "files", "parked", "orders" -> "1";
            case "thumbnails" -> "128";
            case "mail-templates" -> "DELIVERY";
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

    private UUID inserted(String into) {
        return allLabels
                .sql("INSERT INTO " + into + " RETURNING id")
                .param("label", theirs)
                .query(UUID.class)
                .single();
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

    private UUID artwork() {
        return allLabels
                .sql("""
                INSERT INTO artwork (label_id, release_id, kind, object_key, file_name, size_bytes, fingerprint, state,
                    person_id, uploaded_by, uploaded_at)
                VALUES (:label, :release, 'COVER', :key, 'a.jpg', 100, 'f', 'SENDING', :label, 'Rosa', now()) RETURNING id
                """)
                .param("label", theirs)
                .param("release", theirRelease.id())
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

    private UUID override() {
        return allLabels.sql("""
                INSERT INTO chart_override (label_id, chart, kind, last_day, code, product_id, product_title, reason, who,
                    made_at)
                VALUES (:label, 'US_DIGITAL', 'week', '2025-06-12', 'NO_UPC', :label, 'LP', 'Because.', 'They', now())
                RETURNING id
                """).param("label", theirs).query(UUID.class).single();
    }

    private UUID submission() {
        allLabels.sql("""
                WITH period AS (
                    INSERT INTO chart_period (label_id, chart, kind, first_day, last_day, closed_at, as_of_seq,
                        rules_version)
                    VALUES (:label, 'US_DIGITAL', 'week', '2025-06-06', '2025-06-12', now(), 0, 'r'))
                INSERT INTO chart_file (label_id, chart, kind, last_day, version, file_name, sha256, bytes, lines, sales,
                    returns, format, format_version, format_origin, rules_version, as_of_seq, account, reason, who,
                    written_at)
                VALUES (:label, 'US_DIGITAL', 'week', '2025-06-12', 1, 'a.txt', 'f', 0, 0, 0, 0, 'D3', '1', 'built in', 'r',
                    0, '{}', 'first version', 'They', now())
                """).param("label", theirs).update();
        return allLabels.sql("""
                INSERT INTO chart_submission (label_id, chart, kind, last_day, version, way, state, who, asked_at, deadline)
                VALUES (:label, 'US_DIGITAL', 'week', '2025-06-12', 1, 'BY_HAND', 'HANDED_OVER', 'They', now(), now())
                RETURNING id
                """).param("label", theirs).query(UUID.class).single();
    }
}
