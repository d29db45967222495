package org.deadwax.server.catalog.release;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the edition of a release that is published beside the one that is worked on. In the caller's transaction. */
@Component
public class PublishedEditions {

    private static final List<String> PUBLISH = List.of(
            """
            UPDATE release SET state = 'PUBLISHED', published_revision = published_revision + 1, published_at = now(),
                version = version + 1, changed_at = now()
            WHERE label_id = :label AND id = ANY (:ids)
            """,
            "DELETE FROM published_release WHERE label_id = :label AND id = ANY (:ids)",
            "INSERT INTO published_release SELECT * FROM release WHERE label_id = :label AND id = ANY (:ids)",
            """
            INSERT INTO published_track
            SELECT * FROM track WHERE label_id = :label AND release_id = ANY (:ids) AND number IS NOT NULL
            """);

    private static final List<String> RESTORE = List.of(
            """
            UPDATE release r SET (%1$s) = (
                    SELECT %1$s FROM published_release p WHERE p.label_id = :label AND p.id = r.id),
                state = 'PUBLISHED', version = version + 1, changed_at = now()
            WHERE r.label_id = :label AND r.id = ANY (:ids)
            """.formatted(ReleaseRows.FILLED_IN),
            "UPDATE track SET number = NULL WHERE label_id = :label AND release_id = ANY (:ids)",
            """
            UPDATE track t SET (%1$s) = (
                    SELECT %1$s FROM published_track p
                    WHERE p.label_id = :label AND p.release_id = t.release_id AND p.id = t.id)
            WHERE t.label_id = :label AND t.release_id = ANY (:ids)
              AND EXISTS (SELECT FROM published_track p
                          WHERE p.label_id = :label AND p.release_id = t.release_id AND p.id = t.id)
            """.formatted(TrackRows.FILLED_IN));

    private final JdbcClient jdbc;
    private final TrackList trackList;

    PublishedEditions(JdbcClient jdbc, TrackList trackList) {
        this.jdbc = jdbc;
        this.trackList = trackList;
    }

    /** What is worked on becomes what is published. */
    public void publish(UUID labelId, Collection<UUID> releaseIds) {
        run(PUBLISH, labelId, releaseIds);
    }

    /**
     * What is published becomes what is worked on.
     *
     * @throws org.deadwax.server.platform.ProblemException 409 when a track that only the revision has is sold already
     */
    public void restore(UUID labelId, UUID releaseId) {
        trackList.checkUnsold(
                labelId,
                jdbc.sql("""
                SELECT t.id FROM track t
                WHERE t.label_id = :label AND t.release_id = :release AND NOT EXISTS (
                    SELECT FROM published_track p WHERE p.label_id = :label AND p.release_id = :release AND p.id = t.id)
                """)
                        .param("label", labelId)
                        .param("release", releaseId)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list());
        run(RESTORE, labelId, List.of(releaseId));
    }

    private void run(List<String> statements, UUID labelId, Collection<UUID> releaseIds) {
        UUID[] ids = releaseIds.toArray(UUID[]::new);
        for (String statement : statements) {
            jdbc.sql(statement).param("label", labelId).param("ids", ids).update();
        }
    }
}
