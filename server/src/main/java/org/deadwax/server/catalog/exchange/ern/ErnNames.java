package org.deadwax.server.catalog.exchange.ern;

import java.util.List;
import java.util.stream.Collectors;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;

/** How a sleeve names its artists: "Ines & The Slow Harbours feat. Ada". Who remixed it stands in the title. */
final class ErnNames {

    private ErnNames() {}

    static String shown(List<BilledArtist> artists) {
        String main = named(artists, ArtistRole.MAIN);
        String featured = named(artists, ArtistRole.FEATURED);
        String shown = main.isEmpty() || featured.isEmpty() ? main + featured : main + " feat. " + featured;
        return shown.isEmpty() ? named(artists, ArtistRole.REMIXER) : shown;
    }

    private static String named(List<BilledArtist> artists, ArtistRole role) {
        List<String> names = artists.stream()
                .filter(artist -> artist.role() == role)
                .map(BilledArtist::name)
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " & " + names.getLast();
    }
}
