package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.catalog.ReleaseMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the catalogue of masters and covers: the newest accepted one that is still there, else the newest of all. */
@Component
class MediaOfReleases implements ReleaseMedia {

    private static final String BEST = " (state = 'ACCEPTED') DESC, uploaded_at DESC, id DESC";

    private final JdbcClient jdbc;

    MediaOfReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, TrackMaster> masters(UUID labelId, Collection<UUID> trackIds) {
        Map<UUID, TrackMaster> masters = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (track_id) track_id, state, reason, file_name, duration_millis FROM master
                WHERE label_id = :label AND track_id = ANY (:tracks)
                  AND NOT (state = 'ACCEPTED' AND discard_asked_at IS NOT NULL)
                ORDER BY track_id,""" + BEST)
                .param("label", labelId)
                .param("tracks", trackIds.toArray(UUID[]::new))
                .query(row -> {
                    masters.put(
                            row.getObject("track_id", UUID.class),
                            new TrackMaster(
                                    stand(row), row.getString("reason"), row.getString("file_name"), length(row)));
                });
        return masters;
    }

    @Override
    public Optional<Cover> cover(UUID labelId, UUID releaseId) {
        return jdbc.sql("""
                SELECT state, reason, file_name FROM artwork
                WHERE label_id = :label AND release_id = :release AND kind = 'COVER'
                  AND state IN ('CHECKING', 'ACCEPTED', 'REJECTED')
                  AND NOT (state = 'ACCEPTED' AND discard_asked_at IS NOT NULL)
                ORDER BY""" + BEST + " LIMIT 1")
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> new Cover(stand(row), row.getString("reason"), row.getString("file_name")))
                .optional();
    }

    private static @Nullable Duration length(ResultSet row) throws SQLException {
        long millis = row.getLong("duration_millis");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ACCEPTED" -> Stand.ACCEPTED;
            case "REJECTED" -> Stand.REJECTED;
            default -> Stand.CHECKING;
        };
    }
}
