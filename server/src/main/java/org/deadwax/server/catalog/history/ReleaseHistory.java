package org.deadwax.server.catalog.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Page;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a release, when, field by field. In a transaction of the label. */
@Component
public class ReleaseHistory {

    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final Clock clock;

    ReleaseHistory(JdbcClient jdbc, JsonColumn json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By whoever asks, after it was done. */
    public void record(Access access, UUID releaseId, What what, @Nullable String note, List<FieldChange> changes) {
        jdbc.sql("""
                INSERT INTO release_history (label_id, release_id, at, person_id, who, what, version, note, changes)
                SELECT :label, :release, :at, :person, :who, :what, version, :note, :changes::jsonb
                FROM release WHERE label_id = :label AND id = :release
                """)
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("at", Instants.column(clock.instant()))
                .param("person", access.personId())
                .param("who", SignedIn.current().email())
                .param("what", what.name())
                .param("note", note)
                .param("changes", json.write(changes))
                .update();
    }

    /** As {@link #record}, of many at once: what changed of each. */
    public void recordAll(Access access, What what, Map<UUID, List<FieldChange>> changes) {
        jdbc.sql("""
                INSERT INTO release_history (label_id, release_id, at, person_id, who, what, version, changes)
                SELECT :label, r.id, :at, :person, :who, :what, r.version, said.changes::jsonb
                FROM unnest(:ids::uuid[], :changes::text[]) AS said (id, changes)
                JOIN release r ON r.label_id = :label AND r.id = said.id
                """)
                .param("label", access.labelId())
                .param("at", Instants.column(clock.instant()))
                .param("person", access.personId())
                .param("who", SignedIn.current().email())
                .param("what", what.name())
                .param("ids", changes.keySet().toArray(UUID[]::new))
                .param("changes", changes.values().stream().map(json::write).toArray(String[]::new))
                .update();
    }

    /** The newest first. */
    public Page<HistoryEntry> of(UUID labelId, UUID releaseId, Paging paging) {
        List<String> key = paging.key(1);
        List<HistoryEntry> rows = jdbc.sql("""
                SELECT * FROM release_history
                WHERE label_id = :label AND release_id = :release AND (:after::uuid IS NULL OR id < :after::uuid)
                ORDER BY id DESC LIMIT :fetch
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .param("after", key.isEmpty() ? null : UUID.fromString(key.getFirst()))
                .param("fetch", paging.fetch())
                .query((row, n) -> entry(row))
                .list();
        return paging.page(rows, entry -> Paging.cursor(entry.id()));
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                Instants.of(row, "at"),
                row.getString("who"),
                What.valueOf(row.getString("what")),
                row.getLong("version"),
                row.getString("note"),
                json.list(row, "changes", FieldChange[].class));
    }
}
