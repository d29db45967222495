package org.deadwax.server.catalog.bulk;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.AssignedCodes;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many releases in one statement, and what they were before. In a transaction that holds them. */
@Component
class BulkRows {

    private static final String COLUMNS =
            Arrays.stream(BulkField.values()).map(BulkField::column).collect(Collectors.joining(", "));
    private static final String CHANGED = "version = r.version + 1, changed_at = now(), ready = NULL";

    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, JsonColumn json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID begin(Access access) {
        return jdbc.sql("INSERT INTO bulk_change (label_id, person_id, at) VALUES (:label, :person, :now) RETURNING id")
                .param("label", access.labelId())
                .param("person", access.personId())
                .param("now", Instants.column(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Keeps what those of them are that say something else than {@code values}. @return these */
    List<UUID> keep(UUID labelId, UUID bulkId, Collection<UUID> ids, Map<BulkField, @Nullable Object> values) {
        String differs = values.keySet().stream()
                .map(field -> "r.%1$s IS DISTINCT FROM CAST(:%1$s AS %2$s)".formatted(field.column(), field.type()))
                .collect(Collectors.joining(" OR "));
        return bind(values, """
                INSERT INTO bulk_change_release (label_id, bulk_id, release_id, before, version_after)
                SELECT :label, :bulk, r.id, to_jsonb(was), r.version + 1
                FROM release r, LATERAL (SELECT r.state, r.typed, %s) was
                WHERE r.label_id = :label AND r.id = ANY (:ids)
                  AND (%s OR jsonb_exists_any(r.typed, :typed))
                RETURNING release_id
                """.formatted(columnsOf("r"), differs))
                .param("label", labelId)
                .param("bulk", bulkId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What is published stays, beside a draft of its next revision. */
    List<AssignedCodes.Version> change(UUID labelId, Collection<UUID> ids, Map<BulkField, @Nullable Object> values) {
        String set = values.keySet().stream()
                .map(field -> "%1$s = CAST(:%1$s AS %2$s)".formatted(field.column(), field.type()))
                .collect(Collectors.joining(", "));
        return bind(values, """
                UPDATE release r SET %s, %s, typed = r.typed - :typed,
                    state = CASE r.state WHEN 'PUBLISHED' THEN 'REVISED' ELSE r.state END
                WHERE r.label_id = :label AND r.id = ANY (:ids)
                RETURNING r.id, r.version
                """.formatted(CHANGED, set))
                .param("label", labelId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new AssignedCodes.Version(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private JdbcClient.StatementSpec bind(Map<BulkField, @Nullable Object> values, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param(
                        "typed",
                        values.keySet().stream()
                                .flatMap(field -> field.typed().stream())
                                .toArray(String[]::new));
        for (Map.Entry<BulkField, @Nullable Object> value : values.entrySet()) {
            BulkField field = value.getKey();
            statement =
                    statement.param(field.column(), field.document() ? json.write(value.getValue()) : value.getValue());
        }
        return statement;
    }

    /** @param undone whether it was taken back already */
    record Done(boolean undone, List<AssignedCodes.Version> after) {}

    /** Nobody else takes it back until this transaction ends. */
    Optional<Done> locked(UUID labelId, UUID bulkId) {
        Optional<Boolean> undone = jdbc.sql(
                        "SELECT undone_at IS NOT NULL FROM bulk_change WHERE label_id = :label AND id = :bulk FOR UPDATE")
                .param("label", labelId)
                .param("bulk", bulkId)
                .query(Boolean.class)
                .optional();
        return undone.map(already -> new Done(
                already,
                jdbc.sql("""
                        SELECT release_id, version_after FROM bulk_change_release
                        WHERE label_id = :label AND bulk_id = :bulk ORDER BY release_id
                        """)
                        .param("label", labelId)
                        .param("bulk", bulkId)
                        .query((row, n) -> new AssignedCodes.Version(row.getObject(1, UUID.class), row.getLong(2)))
                        .list()));
    }

    List<AssignedCodes.Version> undo(UUID labelId, UUID bulkId, Collection<UUID> ids) {
        jdbc.sql("UPDATE bulk_change SET undone_at = :now WHERE label_id = :label AND id = :bulk")
                .param("now", Instants.column(clock.instant()))
                .param("label", labelId)
                .param("bulk", bulkId)
                .update();
        return jdbc.sql("""
                UPDATE release r SET %s, (state, typed, %s) = (
                    SELECT was.state, was.typed, %s FROM jsonb_populate_record(NULL::release, c.before) was)
                FROM bulk_change_release c
                WHERE c.label_id = :label AND c.bulk_id = :bulk AND c.release_id = r.id
                  AND r.label_id = :label AND r.id = ANY (:ids)
                RETURNING r.id, r.version
                """.formatted(CHANGED, COLUMNS, columnsOf("was")))
                .param("label", labelId)
                .param("bulk", bulkId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new AssignedCodes.Version(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private static String columnsOf(String table) {
        return Arrays.stream(BulkField.values())
                .map(field -> table + "." + field.column())
                .collect(Collectors.joining(", "));
    }
}
