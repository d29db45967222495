package org.deadwax.server.delivery.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.delivery.zip.StoredZip;
import org.deadwax.server.media.Rendition;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.platform.CurrentLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases as fans get them. On a release night a hundred thousand ask for the same one, so it is remembered for some seconds:
 * what somebody may have is never.
 */
@Component
class ReleaseShelf {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 300;

    private final Catalogue catalogue;
    private final Renditions renditions;
    private final TransactionTemplate transactions;
    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

    ReleaseShelf(Catalogue catalogue, Renditions renditions, TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.renditions = renditions;
        this.transactions = transactions;
    }

    private record Remembered(long at, UUID labelId, Optional<Shelved> shelved) {}

    /** @param files by track and format; @param archives that somebody asked for, laid out */
    record Shelved(
            Release release,
            List<Track> tracks,
            Map<UUID, Map<RenditionFormat, Rendition>> files,
            List<Renditions.Extra> extras,
            boolean cover,
            Map<RenditionFormat, StoredZip> archives) {

        @Nullable
        Rendition file(UUID trackId, RenditionFormat format) {
            return files.getOrDefault(trackId, Map.of()).get(format);
        }

        Optional<Track> track(UUID trackId) {
            return tracks.stream().filter(track -> track.id().equals(trackId)).findFirst();
        }

        int discs() {
            return tracks.stream().mapToInt(Track::disc).max().orElse(1);
        }

        String title() {
            String version = release.versionTitle();
            return version == null ? release.title() : release.title() + " (" + version + ")";
        }

        String artist() {
            return release.artist().name();
        }
    }

    /** Empty when the label has no such release. */
    Optional<Shelved> find(UUID labelId, UUID releaseId) {
        long now = System.nanoTime();
        Remembered known = remembered.get(releaseId);
        if (known == null || now - known.at() > FRESH || !known.labelId().equals(labelId)) {
            known = new Remembered(now, labelId, read(labelId, releaseId));
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            remembered.put(releaseId, known);
        }
        return known.shelved();
    }

    private Optional<Shelved> read(UUID labelId, UUID releaseId) {
        return CurrentLabel.in(
                labelId,
                () -> transactions.execute(status -> catalogue
                        .published(labelId, releaseId)
                        .or(() -> catalogue.release(labelId, releaseId))
                        .map(release -> shelved(labelId, release))));
    }

    private Shelved shelved(UUID labelId, Release release) {
        List<Track> tracks = release.tracks().stream()
                .sorted(Comparator.comparingInt(Track::disc).thenComparingInt(Track::number))
                .toList();
        Map<UUID, Map<RenditionFormat, Rendition>> files = new LinkedHashMap<>();
        for (Rendition file :
                renditions.of(labelId, tracks.stream().map(Track::id).toList())) {
            files.computeIfAbsent(file.trackId(), track -> new LinkedHashMap<>())
                    .put(file.format(), file);
        }
        return new Shelved(
                release,
                tracks,
                files,
                renditions.extras(labelId, release.id()),
                renditions.hasCover(labelId, release.id()),
                new ConcurrentHashMap<>());
    }
}
