package org.deadwax.server.catalog.release;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the list searches, filters and sorts by with the releases. In the transaction that changed them. */
@Component
public class Derived {

    private final JdbcClient jdbc;

    Derived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void renew(UUID labelId, Collection<UUID> releaseIds) {
        jdbc.sql("""
                UPDATE release r SET ready = NULL,
                    search = folded(concat_ws(E'\\n', r.title, r.version_title, r.catalogue_number,
                    (SELECT string_agg(a.name, E'\\n') FROM artist a WHERE a.label_id = :label
                     AND a.id IN (SELECT (x ->> 'artistId')::uuid FROM jsonb_array_elements(r.artists) x)),
                    (SELECT string_agg(concat_ws(E'\\n', p.upc, p.sku), E'\\n') FROM product p
                     WHERE p.label_id = :label AND p.release_id = r.id),
                    (SELECT string_agg(concat_ws(E'\\n', t.title, t.isrc), E'\\n') FROM track t
                     WHERE t.label_id = :label AND t.release_id = r.id AND t.number IS NOT NULL))),
                    sort_artist = (SELECT left(folded(a.name), 200) || E'\\n' || r.sort_title FROM artist a
                                   WHERE a.label_id = :label AND a.id = r.artist_id)
                WHERE r.label_id = :label AND r.id = ANY (:ids)
                """)
                .param("label", labelId)
                .param("ids", releaseIds.toArray(UUID[]::new))
                .update();
    }
}
