package org.deadwax.model;

import java.util.UUID;

/** A {@link Billing} with the artist's name as it is now. */
public record BilledArtist(UUID id, String name, ArtistRole role) {

    public Billing billing() {
        return new Billing(id, role);
    }
}
