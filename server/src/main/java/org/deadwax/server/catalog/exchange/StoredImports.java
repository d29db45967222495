package org.deadwax.server.catalog.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.CatalogueImport.Fault;
import org.deadwax.model.CatalogueImport.Kind;
import org.deadwax.model.CatalogueImport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports as they lie in the database. */
@Component
class StoredImports {

    private static final int KEPT_DAYS = 30;

    /** @param columns null while they are what their names say */
    record Row(
            UUID id,
            String fileName,
            Kind kind,
            State state,
            @Nullable List<@Nullable String> columns,
            String zone,
            int next,
            int made,
            int addedTo,
            int known,
            String startedBy,
            Instant startedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StoredImports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(UUID labelId, String fileName, Kind kind, byte[] body, String zone, String who) {
        jdbc.sql("DELETE FROM catalogue_import WHERE label_id = :label AND started_at < :before")
                .param("label", labelId)
                .param("before", OffsetDateTime.now(clock).minusDays(KEPT_DAYS))
                .update();
        return jdbc.sql("""
                INSERT INTO catalogue_import (label_id, file_name, kind, body, zone, state, started_by, started_at)
                VALUES (:label, :name, :kind, :body, :zone, 'OPEN', :who, :now) RETURNING id
                """)
                .param("label", labelId)
                .param("name", fileName)
                .param("kind", kind.name())
                .param("body", body)
                .param("zone", zone)
                .param("who", who)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    Optional<Row> find(UUID labelId, UUID id, boolean lock) {
        return jdbc.sql("""
                SELECT id, file_name, kind, state, columns, zone, next, made, added_to, known, started_by, started_at
                FROM catalogue_import WHERE label_id = :label AND id = :id
                """ + (lock ? "FOR UPDATE" : ""))
                .param("label", labelId)
                .param("id", id)
                .query((row, n) -> {
                    List<@Nullable String> columns = columns(row.getString("columns"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("file_name"),
                            Kind.valueOf(row.getString("kind")),
                            State.valueOf(row.getString("state")),
                            columns.isEmpty() ? null : columns,
                            row.getString("zone"),
                            row.getInt("next"),
                            row.getInt("made"),
                            row.getInt("added_to"),
                            row.getInt("known"),
                            row.getString("started_by"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    byte[] body(UUID labelId, UUID id) {
        return jdbc.sql("SELECT body FROM catalogue_import WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    List<UUID> ids(UUID labelId) {
        return jdbc.sql("SELECT id FROM catalogue_import WHERE label_id = :label ORDER BY id DESC LIMIT 50")
                .param("label", labelId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void columns(UUID labelId, UUID id, List<@Nullable String> columns) {
        jdbc.sql("UPDATE catalogue_import SET columns = :columns::jsonb WHERE label_id = :label AND id = :id")
                .param("columns", json.writeValueAsString(columns))
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    private List<@Nullable String> columns(String stored) {
        return new ArrayList<>(json.readValue(stored, new TypeReference<List<@Nullable String>>() {}));
    }

    void proceed(UUID labelId, UUID id, State state, TakeIn.@Nullable Outcome outcome) {
        jdbc.sql("""
                UPDATE catalogue_import SET state = :state, next = next + :step,
                    made = made + :made, added_to = added_to + :added, known = known + :known
                WHERE label_id = :label AND id = :id
                """)
                .param("state", state.name())
                .param("step", 1)
                .param("made", outcome == TakeIn.Outcome.MADE ? 1 : 0)
                .param("added", outcome == TakeIn.Outcome.ADDED_TO ? 1 : 0)
                .param("known", outcome == TakeIn.Outcome.KNOWN ? 1 : 0)
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    void state(UUID labelId, UUID id, State state) {
        jdbc.sql("UPDATE catalogue_import SET state = :state WHERE label_id = :label AND id = :id")
                .param("state", state.name())
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    void fault(UUID labelId, UUID id, Fault fault) {
        jdbc.sql("""
                INSERT INTO catalogue_import_fault (label_id, import_id, row_no, column_of, sentence)
                VALUES (:label, :import, :row, :column, :sentence)
                """)
                .param("label", labelId)
                .param("import", id)
                .param("row", fault.row())
                .param("column", fault.column())
                .param("sentence", fault.sentence())
                .update();
    }

    /** Of what was refused by the catalogue; what cannot be read is found anew each time. */
    List<Fault> faults(UUID labelId, UUID id) {
        return jdbc.sql("""
                SELECT row_no, column_of, sentence FROM catalogue_import_fault
                WHERE label_id = :label AND import_id = :import ORDER BY row_no NULLS FIRST, id
                """)
                .param("label", labelId)
                .param("import", id)
                .query((row, n) -> new Fault(
                        row.getObject("row_no", Integer.class), row.getString("column_of"), row.getString("sentence")))
                .list();
    }
}
