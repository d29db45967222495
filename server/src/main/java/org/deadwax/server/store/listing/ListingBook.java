package org.deadwax.server.store.listing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A label's listings. Every call stands in a transaction of the label. */
@Component
class ListingBook {

    private final JdbcClient jdbc;
    private final ListingJson json;
    private final Clock clock;

    ListingBook(JdbcClient jdbc, ListingJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<ListingRow> find(UUID labelId, UUID storeId, UUID releaseId) {
        return jdbc.sql(ListingJson.SELECT
                        + " WHERE l.label_id = :label AND l.store_id = :store AND l.release_id = :release")
                .param("label", labelId)
                .param("store", storeId)
                .param("release", releaseId)
                .query(json::row)
                .optional();
    }

    List<ListingRow> ofRelease(UUID labelId, UUID releaseId) {
        return jdbc.sql(ListingJson.SELECT + " WHERE l.label_id = :label AND l.release_id = :release")
                .param("label", labelId)
                .param("release", releaseId)
                .query(json::row)
                .list();
    }

    /** By release id. @param after null for the first page */
    List<ListingRow> ofStore(UUID labelId, UUID storeId, UUID after, int limit) {
        return jdbc.sql(ListingJson.SELECT + """
                         WHERE l.label_id = :label AND l.store_id = :store AND l.release_id > :after
                        ORDER BY l.release_id LIMIT :limit
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("after", after)
                .param("limit", limit)
                .query(json::row)
                .list();
    }

    /** A store's name, whether it is there or not. */
    record Place(UUID storeId, String name, String domain, boolean connected) {}

    List<Place> places(UUID labelId) {
        return jdbc.sql("""
                        SELECT s.id, s.name, s.domain, c.state IN ('CONNECTED', 'SCOPES_MISSING', 'FROZEN') AS connected
                        FROM store s LEFT JOIN store_connection c ON c.label_id = s.label_id AND c.store_id = s.id
                        WHERE s.label_id = :label ORDER BY s.id
                        """)
                .param("label", labelId)
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("domain"),
                        row.getBoolean("connected")))
                .list();
    }

    /** To be published as soon as may be. */
    void ask(UUID labelId, UUID storeId, UUID releaseId) {
        jdbc.sql("""
                        INSERT INTO store_listing (label_id, store_id, release_id, asked_at, asked_by, due_at, wanted)
                        VALUES (:label, :store, :release, :now, :who, :now, 1)
                        ON CONFLICT (store_id, release_id) DO UPDATE SET asked_at = :now, asked_by = :who, due_at = :now,
                            wanted = store_listing.wanted + 1, attempts = 0, reason = ''
                        WHERE store_listing.label_id = :label
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("release", releaseId)
                .param("who", SignedIn.current().email())
                .param("now", ListingQueue.time(clock.instant()))
                .update();
    }

    /** The store has it without our doing. */
    void adopt(UUID labelId, UUID storeId, UUID releaseId) {
        jdbc.sql("""
                        INSERT INTO store_listing (label_id, store_id, release_id, state, due_at, wanted)
                        VALUES (:label, :store, :release, 'PUBLISHED', :now, 1)
                        ON CONFLICT (store_id, release_id) DO UPDATE SET due_at = :now, wanted = store_listing.wanted + 1,
                            state = CASE WHEN store_listing.state IN ('NEW', 'GONE') THEN 'PUBLISHED'
                                ELSE store_listing.state END
                        WHERE store_listing.label_id = :label
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("release", releaseId)
                .param("now", ListingQueue.time(clock.instant()))
                .update();
    }

    /** To be looked at as soon as may be. @return false when the store never had it */
    boolean look(UUID labelId, UUID storeId, UUID releaseId) {
        return take(labelId, storeId, releaseId, Set.of(), Set.of());
    }

    /**
     * Whose word holds from now on.
     *
     * @param ours where the catalogue's is written
     * @param theirs where the store's own is kept
     */
    boolean take(UUID labelId, UUID storeId, UUID releaseId, Set<FieldKey> ours, Set<FieldKey> theirs) {
        return jdbc.sql("""
                        UPDATE store_listing
                        SET forced = (SELECT coalesce(jsonb_agg(DISTINCT key), '[]') FROM jsonb_array_elements_text(
                                forced || :ours::jsonb) AS key WHERE NOT :theirs::jsonb ? key),
                            own = (SELECT coalesce(jsonb_agg(DISTINCT key), '[]') FROM jsonb_array_elements_text(
                                own || :theirs::jsonb) AS key WHERE NOT :ours::jsonb ? key),
                            due_at = :now, wanted = wanted + 1, attempts = 0
                        WHERE label_id = :label AND store_id = :store AND release_id = :release
                        """.replace(" ? ", " ?? "))
                        .params(Map.of("ours", json.keys(ours), "theirs", json.keys(theirs)))
                        .param("now", ListingQueue.time(clock.instant()))
                        .param("label", labelId)
                        .param("store", storeId)
                        .param("release", releaseId)
                        .update()
                == 1;
    }
}
