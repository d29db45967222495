package org.deadwax.server.catalog.exchange;

import org.deadwax.model.ArtistRole;

/** An artist as a file names them; the label may not know them yet. */
public record NamedArtist(String name, ArtistRole role) {}
