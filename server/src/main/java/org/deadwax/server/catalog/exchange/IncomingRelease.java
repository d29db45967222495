package org.deadwax.server.catalog.exchange;

import java.util.List;
import org.deadwax.model.ReleaseEdit;

/**
 * A release as a file has it, before the catalogue knows its artists.
 *
 * @param edit without artists
 * @param artists at least one, the first of them MAIN
 * @param trackArtists for each track; empty for those of the release
 * @param rows the lines of the file that it was made of; empty for a message
 */
public record IncomingRelease(
        ReleaseEdit edit,
        List<NamedArtist> artists,
        List<List<NamedArtist>> trackArtists,
        List<IncomingProduct> products,
        List<Integer> rows) {

    public IncomingRelease {
        artists = List.copyOf(artists);
        trackArtists = List.copyOf(trackArtists);
        products = List.copyOf(products);
        rows = List.copyOf(rows);
    }
}
