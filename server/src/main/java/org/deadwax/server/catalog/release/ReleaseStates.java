package org.deadwax.server.catalog.release;

import java.util.UUID;
import org.deadwax.model.ReleaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the edition that is worked on stands. In the caller's transaction, which holds the release. */
@Component
public class ReleaseStates {

    private final JdbcClient jdbc;

    ReleaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void set(UUID labelId, UUID id, ReleaseState state) {
        jdbc.sql("""
                UPDATE release SET state = :state, version = version + 1, changed_at = now()
                WHERE label_id = :label AND id = :id
                """)
                .param("state", state.name())
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    /** Something of it was changed elsewhere than in the editor: a published one has a revision now. */
    public void changed(UUID labelId, UUID id) {
        jdbc.sql("""
                UPDATE release SET state = CASE state WHEN 'PUBLISHED' THEN 'REVISED' ELSE state END,
                    version = version + 1, changed_at = now()
                WHERE label_id = :label AND id = :id
                """).param("label", labelId).param("id", id).update();
    }
}
