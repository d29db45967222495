package org.deadwax.server.catalog.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who lacks a code, and writing it down. In the caller's transaction. */
@Component
class CodeRows {

    private final JdbcClient jdbc;

    CodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who lacks a code. @param field of the code in its release */
    record Holder(UUID id, UUID releaseId, String field) {}

    void lockReleases(UUID labelId, AssignCodes wanted) {
        jdbc.sql("""
                SELECT 1 FROM release WHERE label_id = :label
                  AND (id = ANY (:releases) OR id IN (
                      SELECT release_id FROM track WHERE label_id = :label AND id = ANY (:tracks)))
                ORDER BY id FOR UPDATE
                """)
                .param("label", labelId)
                .param("releases", wanted.releases().toArray(UUID[]::new))
                .param("tracks", wanted.tracks().toArray(UUID[]::new))
                .query(row -> {});
    }

    List<Holder> tracks(UUID labelId, List<UUID> ids) {
        return lacking("track", ids, """
                SELECT t.id, t.release_id, t.isrc IS NULL AS lacking,
                       'tracks[' || (SELECT count(*) FROM track b
                           WHERE b.label_id = :label AND b.release_id = t.release_id
                             AND (b.disc, b.number) < (t.disc, t.number)) || '].isrc' AS field
                FROM track t WHERE t.label_id = :label AND t.id = ANY (:ids) AND t.number IS NOT NULL
                """, labelId);
    }

    List<Holder> products(UUID labelId, List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT 1 FROM product WHERE label_id = :label AND id = ANY (:ids) ORDER BY id FOR UPDATE")
                    .param("label", labelId)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {});
            // as whoever makes or changes a product does
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('product codes ' || :label, 0))")
                    .param("label", labelId.toString())
                    .query(row -> {});
        }
        return lacking("product", ids, """
                SELECT p.id, p.release_id, p.upc IS NULL AS lacking, 'products[' || p.title || '].upc' AS field
                FROM product p WHERE p.label_id = :label AND p.id = ANY (:ids)
                """, labelId);
    }

    List<Holder> releases(UUID labelId, List<UUID> ids) {
        return lacking("release", ids, """
                SELECT id, id AS release_id, catalogue_number IS NULL AS lacking, 'catalogueNumber' AS field
                FROM release WHERE label_id = :label AND id = ANY (:ids)
                """, labelId);
    }

    void isrc(Access access, UUID track, String isrc) {
        write(access, "ISRC", track, isrc, """
                UPDATE track SET isrc = :code, typed = typed - 'isrc' WHERE label_id = :label AND id = :id
                """);
    }

    void number(Access access, UUID release, String number) {
        write(access, "NUMBER", release, number, """
                UPDATE release SET catalogue_number = :code WHERE label_id = :label AND id = :id
                """);
    }

    AssignedCodes.Version upc(Access access, UUID product, String upc) {
        write(access, "UPC", product, upc, """
                UPDATE product SET upc = :code, typed = typed - 'upc', version = version + 1
                WHERE label_id = :label AND id = :id
                """);
        return new AssignedCodes.Version(
                product,
                jdbc.sql("SELECT version FROM product WHERE label_id = :label AND id = :id")
                        .param("label", access.labelId())
                        .param("id", product)
                        .query(Long.class)
                        .single());
    }

    List<AssignedCodes.Version> versions(UUID labelId, List<UUID> releases) {
        return jdbc.sql("SELECT id, version FROM release WHERE label_id = :label AND id = ANY (:ids) ORDER BY id")
                .param("label", labelId)
                .param("ids", releases.toArray(UUID[]::new))
                .query((row, n) -> new AssignedCodes.Version(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }

    /** In the order asked for; each once. */
    private List<Holder> lacking(String thing, List<UUID> ids, String sql, UUID labelId) {
        Map<UUID, Holder> found = new HashMap<>();
        Map<UUID, Boolean> lacking = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("label", labelId)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        UUID id = row.getObject("id", UUID.class);
                        found.put(id, new Holder(id, row.getObject("release_id", UUID.class), row.getString("field")));
                        lacking.put(id, row.getBoolean("lacking"));
                    });
        }
        List<Holder> holders = new ArrayList<>();
        for (UUID id : ids) {
            Holder holder = found.get(id);
            if (holder == null) {
                throw ProblemException.notFound("There is no " + thing + " " + id + ".");
            }
            if (Boolean.TRUE.equals(lacking.put(id, false))) {
                holders.add(holder);
            }
        }
        return holders;
    }

    private void write(Access access, String kind, UUID id, String code, String update) {
        jdbc.sql(update)
                .param("code", code)
                .param("label", access.labelId())
                .param("id", id)
                .update();
        jdbc.sql("""
                INSERT INTO assigned_code (label_id, kind, code, subject, who, at)
                VALUES (:label, :kind, :code, :subject, :who, now())
                """)
                .param("label", access.labelId())
                .param("kind", kind)
                .param("code", code)
                .param("subject", id)
                .param("who", SignedIn.current().email())
                .update();
    }
}
