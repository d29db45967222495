package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/**
 * Who should get the label's next codes: all or none of them. What has a good code already keeps it.
 *
 * @param tracks an ISRC each, in this order
 * @param products a UPC each
 * @param releases a catalogue number each
 */
public record AssignCodes(List<UUID> tracks, List<UUID> products, List<UUID> releases) {

    public AssignCodes {
        tracks = tracks == null ? List.of() : List.copyOf(tracks);
        products = products == null ? List.of() : List.copyOf(products);
        releases = releases == null ? List.of() : List.copyOf(releases);
    }
}
