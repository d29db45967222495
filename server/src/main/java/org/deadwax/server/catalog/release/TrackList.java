package org.deadwax.server.catalog.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a release's tracks to a list: what has an id is kept, what is missing is taken off and may come back by its id with
 * its masters, numbers follow the order on each disc.
 */
@Component
class TrackList {

    private final JdbcClient jdbc;
    private final TrackRows rows;

    TrackList(JdbcClient jdbc, TrackRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** In the caller's transaction, which holds the release. Keys that clash on the way are looked at when it commits. */
    void save(UUID labelId, UUID releaseId, List<TrackEdit> tracks) {
        Set<UUID> gone = new HashSet<>(stored(labelId, releaseId));
        Fields fields = new Fields();
        for (int i = 0; i < tracks.size(); i++) {
            UUID id = tracks.get(i).id();
            if (id != null && !gone.remove(id)) {
                fields.wrong(
                        "tracks[" + i + "].id",
                        "This release has no track " + id + ". Leave the id out for a new one.");
            }
        }
        fields.check();
        takeOff(labelId, gone);
        List<TrackEdit> byDisc = new ArrayList<>(tracks);
        byDisc.sort(Comparator.comparing(TrackList::disc));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (TrackEdit track : byDisc) {
            rows.save(labelId, releaseId, numbers.merge(disc(track), 1, Integer::sum), track);
        }
    }

    private static int disc(TrackEdit track) {
        return track.disc() == null ? 1 : track.disc();
    }

    /** Those that were taken off too. */
    private List<UUID> stored(UUID labelId, UUID releaseId) {
        return jdbc.sql("SELECT id FROM track WHERE label_id = :label AND release_id = :release")
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private void takeOff(UUID labelId, Set<UUID> ids) {
        checkUnsold(labelId, ids);
        jdbc.sql("UPDATE track SET number = NULL WHERE label_id = :label AND id = ANY (:ids)")
                .param("label", labelId)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** @throws ProblemException 409 when a product sells one of them */
    void checkUnsold(UUID labelId, Collection<UUID> ids) {
        Optional<String> sold = jdbc.sql("""
                SELECT t.title FROM product p JOIN track t ON t.label_id = :label AND t.id = p.track_id
                WHERE p.label_id = :label AND p.track_id = ANY (:ids) ORDER BY t.disc, t.number LIMIT 1
                """)
                .param("label", labelId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .optional();
        if (sold.isPresent()) {
            throw new ProblemException(
                    409,
                    "in-use",
                    "In use",
                    "“" + sold.get() + "” cannot go: it is sold as a digital track. Delete that product first.");
        }
    }
}
