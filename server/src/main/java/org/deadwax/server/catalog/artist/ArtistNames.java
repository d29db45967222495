package org.deadwax.server.catalog.artist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Billing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What artists are called now. In a transaction of the label. */
@Component
public class ArtistNames {

    private final JdbcClient jdbc;

    ArtistNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, String> of(UUID labelId, Collection<UUID> artistIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!artistIds.isEmpty()) {
            jdbc.sql("SELECT id, name FROM artist WHERE label_id = :label AND id = ANY (:artists)")
                    .param("label", labelId)
                    .param("artists", artistIds.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    /** An artist that is not known is left out: none can be deleted. */
    public static List<BilledArtist> billed(List<Billing> billings, Map<UUID, String> names) {
        return billings.stream()
                .filter(billing -> names.containsKey(billing.artistId()))
                .map(billing -> new BilledArtist(
                        billing.artistId(), names.getOrDefault(billing.artistId(), ""), billing.role()))
                .toList();
    }
}
