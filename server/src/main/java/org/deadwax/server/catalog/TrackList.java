package org.deadwax.server.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a release's tracks to a list: what has an id is kept, what is missing goes, numbers follow the order. */
@Component
class TrackList {

    private final JdbcClient jdbc;

    TrackList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, which holds the release. Keys that clash on the way are looked at when it commits. */
    void save(UUID labelId, UUID releaseId, List<CheckedRelease.CheckedTrack> tracks) {
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
        delete(labelId, gone);
        for (int i = 0; i < tracks.size(); i++) {
            CheckedRelease.CheckedTrack track = tracks.get(i);
            if (track.id() == null) {
                insert(labelId, releaseId, i + 1, track);
            } else {
                update(labelId, track.id(), i + 1, track);
            }
        }
    }

    private List<UUID> stored(UUID labelId, UUID releaseId) {
        return jdbc.sql("SELECT id FROM track WHERE label_id = :label AND release_id = :release")
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private void delete(UUID labelId, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("DELETE FROM track WHERE label_id = :label AND id = ANY (:ids)")
                    .param("label", labelId)
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw InUse.problem("track", e);
        }
    }

    private void insert(UUID labelId, UUID releaseId, int number, CheckedRelease.CheckedTrack track) {
        jdbc.sql("""
                INSERT INTO track (label_id, release_id, number, title, isrc)
                VALUES (:label, :release, :number, :title, :isrc)
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .param("number", number)
                .param("title", track.title())
                .param("isrc", isrc(track))
                .update();
    }

    private void update(UUID labelId, UUID id, int number, CheckedRelease.CheckedTrack track) {
        jdbc.sql("""
                UPDATE track SET number = :number, title = :title, isrc = :isrc WHERE label_id = :label AND id = :id
                """)
                .param("number", number)
                .param("title", track.title())
                .param("isrc", isrc(track))
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    private static @Nullable String isrc(CheckedRelease.CheckedTrack track) {
        return track.isrc() == null ? null : track.isrc().code();
    }
}
