package org.deadwax.server.catalog.release;

import java.util.UUID;
import org.deadwax.server.platform.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which releases are there for whom: for an artist those of which they are a main artist, in the working edition. */
@Component
public class VisibleReleases {

    private final JdbcClient jdbc;

    VisibleReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of the label. */
    public boolean sees(Access access, UUID releaseId) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM release WHERE label_id = :label AND id = :release
                               AND (:all OR artist_id = ANY (:artists) OR main_artists && :artists))
                """)
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("all", access.seesAll())
                .param("artists", access.artistIds().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
