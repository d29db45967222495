package org.deadwax.server.catalog.approval;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the edition of a release that is published beside the one that is worked on. In the caller's transaction. */
@Component
public class PublishedEditions {

    private final JdbcClient jdbc;

    PublishedEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is worked on becomes what is published. */
    public void publish(UUID labelId, Collection<UUID> releaseIds) {
        UUID[] ids = releaseIds.toArray(UUID[]::new);
        for (String statement : new String[] {
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
            """
        }) {
            jdbc.sql(statement).param("label", labelId).param("ids", ids).update();
        }
    }
}
