package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * Which release a track belongs to. The queue knows tracks only, so the releases that files were sent for are remembered
 * on this machine and asked for again after a start. FX thread only.
 */
final class TrackPlaces {

    private static final int REMEMBERED = 40;
    private static final int HOWS = 500;

    record Place(UUID releaseId, String release, String artist, Track track) {}

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final Settings settings;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, How> hows = new LinkedHashMap<>();
    private final String name;
    private final String how;
    private boolean asked;

    TrackPlaces(DeadwaxApi api, UUID label, Background lane, Settings settings) {
        this.api = api;
        this.label = label;
        this.lane = lane;
        this.settings = settings;
        this.name = "uploads." + label + ".releases";
        this.how = "uploads." + label + ".how";
        recallHows();
    }

    private void recallHows() {
        for (String kept : settings.get(how, "").split(" ")) {
            String[] pair = kept.split("=", 2);
            try {
                hows.put(UUID.fromString(pair[0]), How.valueOf(pair[pair.length - 1]));
            } catch (IllegalArgumentException unknown) {
                // nothing kept, or a word of another version
            }
        }
    }

    @Nullable
    Place of(UUID track) {
        return places.get(track);
    }

    @Nullable
    How how(UUID track) {
        return hows.get(track);
    }

    /** Files were matched to it. */
    void keep(Release release, List<Match> matches) {
        learn(release);
        for (Match match : matches) {
            if (match.track() != null) {
                hows.remove(match.track().id());
                hows.put(match.track().id(), match.how());
            }
        }
        settings.set(
                how,
                hows.entrySet().stream()
                        .skip(Math.max(0, hows.size() - HOWS))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
        Set<String> ids = new LinkedHashSet<>();
        ids.add(release.id().toString());
        remembered().forEach(id -> ids.add(id.toString()));
        settings.set(name, String.join(" ", ids.stream().limit(REMEMBERED).toList()));
    }

    /** Asks for the releases of earlier days, once. */
    void recall(Runnable done) {
        if (asked) {
            return;
        }
        asked = true;
        List<UUID> ids = remembered();
        lane.run(
                () -> releases(ids),
                all -> {
                    all.forEach(this::learn);
                    done.run();
                },
                failed -> asked = false);
    }

    private List<Release> releases(List<UUID> ids) {
        List<Release> all = new ArrayList<>();
        for (UUID id : ids) {
            try {
                all.add(api.release(label, id));
            } catch (ApiProblem gone) {
                // a release that was deleted since: its files stand under "other"
            }
        }
        return all;
    }

    private void learn(Release release) {
        for (Track track : release.tracks()) {
            places.put(
                    track.id(),
                    new Place(release.id(), release.title(), release.artist().name(), track));
        }
    }

    private List<UUID> remembered() {
        String kept = settings.get(name, "").strip();
        return kept.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(kept.split(" ")).map(UUID::fromString).toList();
    }
}
