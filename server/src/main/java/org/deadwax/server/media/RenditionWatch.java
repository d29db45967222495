package org.deadwax.server.media;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.account.Labels;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for releases whose audio, cover or words changed, and writes down what their tracks are to become. It looks at what was
 * changed since it last did, with a minute to spare, so that no clock and no crash leaves anything out.
 */
@Component
class RenditionWatch {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Catalogue catalogue;
    private final Labels labels;
    private final JsonMapper json;
    private final Clock clock;

    RenditionWatch(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            Catalogue catalogue,
            Labels labels,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
    }

    private record Wish(UUID labelId, UUID releaseId) {}

    /** @return whether there may be new work */
    boolean look() {
        transactions.executeWithoutResult(status -> changed());
        boolean any = false;
        while (Boolean.TRUE.equals(transactions.execute(status -> jobs()))) {
            any = true;
        }
        return any;
    }

    /** Somebody has a right to hear them, published or not. In a transaction of the worker. */
    void want(UUID labelId, Collection<UUID> releaseIds) {
        jdbc.sql("""
                        INSERT INTO rendition_wish (label_id, release_id)
                        SELECT :label, r FROM unnest(CAST(:releases AS uuid[])) AS r ORDER BY r ON CONFLICT DO NOTHING
                        """)
                .param("label", labelId)
                .param("releases", releaseIds.toArray(UUID[]::new))
                .update();
    }

    private void changed() {
        Optional<OffsetDateTime> since = jdbc.sql("SELECT since FROM rendition_watch FOR UPDATE SKIP LOCKED")
                .query(OffsetDateTime.class)
                .optional();
        if (since.isEmpty()) {
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                INSERT INTO rendition_wish (label_id, release_id)
                SELECT label_id, id FROM published_release WHERE published_at > :since ORDER BY label_id, id
                ON CONFLICT (label_id, release_id) DO UPDATE SET stale = true
                """).param("since", since.get()).update();
        jdbc.sql("""
                WITH changed AS (
                    SELECT t.label_id, t.release_id FROM master m
                    JOIN track t ON t.label_id = m.label_id AND t.id = m.track_id
                    WHERE m.decided_at > :since OR m.discard_asked_at > :since
                    UNION
                    SELECT label_id, release_id FROM artwork WHERE decided_at > :since OR discard_asked_at > :since
                    UNION
                    SELECT label_id, id FROM release WHERE changed_at > :since)
                UPDATE rendition_wish w SET stale = true FROM changed c
                WHERE w.label_id = c.label_id AND w.release_id = c.release_id AND NOT w.stale
                """).param("since", since.get()).update();
        jdbc.sql("UPDATE rendition_watch SET since = :now")
                .param("now", now.minusMinutes(1))
                .update();
    }

    private boolean jobs() {
        List<Wish> some = jdbc.sql("""
                        UPDATE rendition_wish SET stale = false WHERE (label_id, release_id) IN (
                            SELECT label_id, release_id FROM rendition_wish WHERE stale
                            ORDER BY label_id, release_id LIMIT :some FOR UPDATE SKIP LOCKED)
                        RETURNING label_id, release_id
                        """)
                .param("some", AT_ONCE)
                .query((row, n) -> new Wish(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        some.forEach(wish -> catalogue
                .published(wish.labelId(), wish.releaseId())
                .or(() -> catalogue.release(wish.labelId(), wish.releaseId()))
                .ifPresent(release -> jobs(wish.labelId(), release)));
        return !some.isEmpty();
    }

    private void jobs(UUID labelId, Release release) {
        Map<UUID, UUID> masters = masters(labelId, release);
        UUID cover = artwork(labelId, release.id());
        String labelName = labels.name(labelId);
        for (Track track : release.tracks()) {
            UUID master = masters.get(track.id());
            if (master != null) {
                wish(labelId, release, track, master, TagSheet.of(release, track, labelName, cover));
            }
        }
    }

    private Map<UUID, UUID> masters(UUID labelId, Release release) {
        Map<UUID, UUID> masters = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (track_id) track_id, id FROM master
                        WHERE label_id = :label AND track_id = ANY (:tracks) AND state = 'ACCEPTED' AND discard_asked_at IS NULL
                        ORDER BY track_id, uploaded_at DESC, id DESC
                        """)
                .param("label", labelId)
                .param("tracks", release.tracks().stream().map(Track::id).toArray(UUID[]::new))
                .query(row -> {
                    masters.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return masters;
    }

    private @Nullable UUID artwork(UUID labelId, UUID releaseId) {
        return jdbc.sql("""
                        SELECT id FROM artwork WHERE label_id = :label AND release_id = :release AND kind = 'COVER'
                          AND state = 'ACCEPTED' AND discard_asked_at IS NULL ORDER BY uploaded_at DESC, id DESC LIMIT 1
                        """)
                .param("label", labelId)
                .param("release", releaseId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The same wish again wakes nothing. */
    private void wish(UUID labelId, Release release, Track track, UUID master, TagSheet sheet) {
        LocalDate street = release.streetDate();
        jdbc.sql("""
                        INSERT INTO rendition_job AS old (label_id, track_id, release_id, master_id, revision, sheet, street_date,
                                                          state, asked_at)
                        VALUES (:label, :track, :release, :master, :revision, CAST(:sheet AS jsonb), :street, 'WAITING', :now)
                        ON CONFLICT (label_id, track_id) DO UPDATE
                        SET release_id = EXCLUDED.release_id, master_id = EXCLUDED.master_id, revision = EXCLUDED.revision,
                            sheet = EXCLUDED.sheet, street_date = EXCLUDED.street_date, state = 'WAITING', reason = NULL,
                            asked_at = EXCLUDED.asked_at, attempts = 0
                        WHERE (old.release_id, old.master_id, old.revision, old.street_date)
                            IS DISTINCT FROM (EXCLUDED.release_id, EXCLUDED.master_id, EXCLUDED.revision, EXCLUDED.street_date)
                        """)
                .param("label", labelId)
                .param("track", track.id())
                .param("release", release.id())
                .param("master", master)
                .param("revision", sheet.revision())
                .param("sheet", json.writeValueAsString(sheet))
                .param("street", street)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
