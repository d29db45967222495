package org.deadwax.model;

import java.util.UUID;

/** An artist of the label as they are billed; a list of them is in the sleeve's order. */
public record Billing(UUID artistId, ArtistRole role) {

    public static Billing main(UUID artistId) {
        return new Billing(artistId, ArtistRole.MAIN);
    }
}
