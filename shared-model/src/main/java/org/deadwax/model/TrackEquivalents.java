package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/**
 * Albums and their tracks in a period, ten tracks of one album taken as one album.
 *
 * @param tracksPerAlbum ten, by the chart's rule
 */
public record TrackEquivalents(int tracksPerAlbum, List<OfRelease> releases) {

    /** @param albums and {@code tracks}: net units that the file reports; @param equivalents whole albums that the tracks make */
    public record OfRelease(UUID releaseId, String title, String artist, long albums, long tracks, long equivalents) {

        public long together() {
            return albums + equivalents;
        }
    }
}
