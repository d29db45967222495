package org.deadwax.desktop.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Billing;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Territories;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what a folder is; waits for the server. */
public record FolderMaking(DeadwaxApi api, UUID label, String zone) {

    private static final int FEW = 20;

    /** @return one of the same title and artist that is there already; null for none */
    @Nullable
    ReleaseSummary known(String title, String artist) {
        return api.releases(label, title, null, FEW).items().stream()
                .filter(each -> each.title().equalsIgnoreCase(title))
                .filter(each -> each.artist().name().equalsIgnoreCase(artist))
                .findFirst()
                .orElse(null);
    }

    /** @param key that makes sending it twice harmless */
    Release make(FolderRelease folder, String title, String artist, String key) {
        Map<String, UUID> artists = new HashMap<>();
        for (Artist known : api.artists(label)) {
            artists.putIfAbsent(known.name().toLowerCase(Locale.ROOT), known.id());
        }
        List<ReleaseEdit.TrackEdit> tracks = new ArrayList<>();
        for (FolderRelease.FolderTrack track : folder.tracks()) {
            tracks.add(new ReleaseEdit.TrackEdit(
                    null,
                    track.disc(),
                    track.title(),
                    null,
                    track.artist().isEmpty() || track.artist().equalsIgnoreCase(artist)
                            ? List.of()
                            : List.of(billed(track.artist(), artists)),
                    track.isrc().isEmpty() ? null : track.isrc(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    Map.of()));
        }
        return api.createRelease(
                label,
                key,
                new ReleaseEdit(
                        title,
                        null,
                        List.of(billed(artist, artists)),
                        null,
                        null,
                        folder.genre().isEmpty() ? null : folder.genre(),
                        null,
                        null,
                        null,
                        null,
                        folder.original(),
                        null,
                        zone,
                        null,
                        Territories.WORLDWIDE,
                        null,
                        tracks,
                        Map.of()));
    }

    private Billing billed(String name, Map<String, UUID> artists) {
        UUID id = artists.computeIfAbsent(
                name.toLowerCase(Locale.ROOT),
                none -> api.createArtist(label, new ArtistEdit(name)).id());
        return new Billing(id, ArtistRole.MAIN);
    }
}
