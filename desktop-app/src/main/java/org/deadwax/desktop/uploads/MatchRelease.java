package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** What matching asks of the server; waits for it. */
record MatchRelease(DeadwaxApi api, UUID label) {

    private static final int OFFERED = 100;

    /** Those that can be chosen. @param proposed the one that the files seem to be of; null when nothing says so */
    record Offer(List<ReleaseSummary> releases, @Nullable ReleaseSummary proposed) {}

    /** A release as files are matched to it. @param masters the current one of each track */
    record Whole(Release release, Map<UUID, Master> masters) {}

    /** @param wanted by whoever opened the uploads from its page; null for none */
    Offer offer(List<AudioFile> files, @Nullable UUID wanted) {
        List<ReleaseSummary> all =
                new ArrayList<>(api.releases(label, null, null, OFFERED).items());
        if (wanted != null) {
            ReleaseSummary known = all.stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseGet(() -> summary(api.release(label, wanted)));
            return new Offer(with(known, all), known);
        }
        String album = files.stream()
                .map(file -> file.tags().album())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (album != null) {
            ReleaseSummary found = titled(album, all);
            if (found == null) {
                found = titled(album, api.releases(label, album, null, OFFERED).items());
            }
            if (found != null) {
                return new Offer(with(found, all), found);
            }
        }
        return new Offer(all, byFolder(files, all));
    }

    List<ReleaseSummary> find(String words) {
        return api.releases(label, words.isBlank() ? null : words, null, OFFERED)
                .items();
    }

    Whole whole(UUID release) {
        Map<UUID, Master> masters = new HashMap<>();
        for (Master master : api.masters(label, release)) {
            if (master.current()) {
                masters.put(master.trackId(), master);
            }
        }
        return new Whole(api.release(label, release), masters);
    }

    /** Tracks at the end, in this order; the first disc of one, the last of several. */
    Release withTracks(Release release, List<String> titles) {
        int disc =
                release.tracks().stream().mapToInt(track -> track.disc()).max().orElse(1);
        ReleaseEdit edit = release.edit();
        List<ReleaseEdit.TrackEdit> tracks = new ArrayList<>(edit.tracks());
        for (String title : titles) {
            tracks.add(new ReleaseEdit.TrackEdit(
                    null, disc, title, null, List.of(), null, null, null, null, List.of(), null, null, Map.of()));
        }
        return api.saveRelease(label, release.id(), DeadwaxApi.etag(release.version()), edit.withTracks(tracks));
    }

    private static @Nullable ReleaseSummary titled(String album, List<ReleaseSummary> all) {
        return all.stream()
                .filter(each -> TrackMatches.plain(each.title()).equals(TrackMatches.plain(album)))
                .findFirst()
                .orElse(null);
    }

    /** The longest title that stands in the path: "Cartography" rather than "Art". */
    private static @Nullable ReleaseSummary byFolder(List<AudioFile> files, List<ReleaseSummary> all) {
        String folders = files.isEmpty()
                ? ""
                : TrackMatches.plain(String.valueOf(files.getFirst().path().getParent()));
        return all.stream()
                .filter(each -> TrackMatches.plain(each.title()).length() >= TrackMatches.TELLING)
                .filter(each -> folders.contains(TrackMatches.plain(each.title())))
                .max(Comparator.comparingInt(each -> each.title().length()))
                .orElse(null);
    }

    private static List<ReleaseSummary> with(ReleaseSummary one, List<ReleaseSummary> all) {
        List<ReleaseSummary> both = new ArrayList<>(all);
        if (both.stream().noneMatch(each -> each.id().equals(one.id()))) {
            both.addFirst(one);
        }
        return both;
    }

    private static ReleaseSummary summary(Release release) {
        return new ReleaseSummary(
                release.id(),
                release.title(),
                release.artist(),
                release.catalogueNumber(),
                release.streetDate(),
                release.state(),
                List.of(),
                release.tracks().size(),
                0);
    }
}
