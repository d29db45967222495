package org.deadwax.server.catalog.readiness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.code.ComingCodes;
import org.deadwax.server.catalog.release.StoredReleases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps with each release whether nothing in the catalogue stops it, so that a list can be filtered by it. Whoever changes a
 * release forgets it; it is found out again when somebody asks, so that nobody waits for it who does not.
 */
@Component
public class KeptReadiness {

    private static final int PART = 250;
    private static final ComingCodes NONE = new ComingCodes(Optional.empty(), Optional.empty(), Optional.empty());

    private final JdbcClient jdbc;
    private final StoredReleases stored;

    KeptReadiness(JdbcClient jdbc, StoredReleases stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** In a transaction of the label. What somebody is changing right now is left out. */
    public void bringUpToDate(UUID labelId) {
        forgetWherePricesBegan(labelId);
        List<UUID> ids = forgotten(labelId);
        while (!ids.isEmpty()) {
            List<Release> releases = stored.all(labelId, ids);
            jdbc.sql("""
                    UPDATE release r SET ready = found.ready, ready_at = now()
                    FROM unnest(:ids::uuid[], :ready::boolean[]) AS found (id, ready)
                    WHERE r.label_id = :label AND r.id = found.id
                    """)
                    .param("label", labelId)
                    .param("ids", releases.stream().map(Release::id).toArray(UUID[]::new))
                    .param("ready", releases.stream().map(KeptReadiness::ready).toArray(Boolean[]::new))
                    .update();
            ids = ids.size() < PART ? List.of() : forgotten(labelId);
        }
    }

    private List<UUID> forgotten(UUID labelId) {
        return jdbc.sql("""
                SELECT id FROM release WHERE label_id = :label AND ready IS NULL
                ORDER BY id LIMIT :part FOR UPDATE SKIP LOCKED
                """)
                .param("label", labelId)
                .param("part", PART)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A first price that was planned makes a release ready without anybody's doing. */
    private void forgetWherePricesBegan(UUID labelId) {
        jdbc.sql("""
                UPDATE release r SET ready = NULL
                FROM price_step s JOIN product p ON p.label_id = :label AND p.id = s.product_id
                WHERE s.label_id = :label AND s.effective_at <= now() AND s.effective_at > s.set_at
                  AND r.label_id = :label AND r.id = p.release_id AND r.ready_at < s.effective_at AND r.ready IS NOT NULL
                """).param("label", labelId).update();
    }

    private static boolean ready(Release release) {
        Missing missing = Missing.of(release, NONE);
        return Stream.concat(release.findings().stream(), missing.findings().stream())
                .allMatch(finding -> finding.stops().isEmpty());
    }
}
