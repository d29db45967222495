package org.deadwax.server.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.TrackPlace;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same samples on another track of the label. On the same release one of both is probably the wrong file; on another
 * one it is a single of the album, which is worth knowing and no more.
 */
@Component
class SameAudio {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    SameAudio(@Worker JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Empty when its track is gone from the catalogue. */
    Optional<CheckResult> look(ClaimedMaster master, byte[] audioSha256) {
        Optional<Release> own = release(master.labelId(), master.trackId());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        CheckResult elsewhere = null;
        for (UUID twin : twins(master, audioSha256)) {
            Release other = release(master.labelId(), twin).orElse(null);
            Track track = other == null ? null : track(other, twin);
            if (other == null || track == null) {
                continue; // taken off its release meanwhile
            }
            if (other.id().equals(own.get().id())) {
                return Optional.of(
                        Findings.of(
                                Check.SAME_AUDIO,
                                Verdict.WARNING,
                                "“" + track.title()
                                        + "” of this release has the very same audio; one of them is probably the wrong file."));
            }
            elsewhere = Findings.of(
                    Check.SAME_AUDIO,
                    Verdict.INFORMATION,
                    "The very same audio is “" + track.title() + "” on “" + other.title() + "”.");
        }
        return Optional.of(
                elsewhere == null
                        ? Findings.of(Check.SAME_AUDIO, Verdict.PASSED, "No other track has the same audio.")
                        : elsewhere);
    }

    private static @Nullable Track track(Release release, UUID trackId) {
        return release.tracks().stream()
                .filter(each -> each.id().equals(trackId))
                .findFirst()
                .orElse(null);
    }

    private Optional<Release> release(UUID labelId, UUID trackId) {
        return catalogue
                .track(labelId, trackId)
                .map(TrackPlace::releaseId)
                .flatMap(release -> catalogue.release(labelId, release));
    }

    /** Tracks whose current master has these samples. */
    private List<UUID> twins(ClaimedMaster master, byte[] audioSha256) {
        return jdbc.sql("""
                        SELECT DISTINCT m.track_id FROM master m
                        WHERE m.label_id = :label AND m.audio_sha256 = :hash AND m.state = 'ACCEPTED'
                          AND m.track_id <> :track AND m.discard_asked_at IS NULL
                          AND NOT EXISTS (
                              SELECT FROM master later
                              WHERE later.label_id = :label AND later.track_id = m.track_id AND later.state = 'ACCEPTED'
                                AND later.discard_asked_at IS NULL
                                AND (later.uploaded_at, later.id) > (m.uploaded_at, m.id))
                        """)
                .param("label", master.labelId())
                .param("hash", audioSha256)
                .param("track", master.trackId())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
