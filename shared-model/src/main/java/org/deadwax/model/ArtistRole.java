package org.deadwax.model;

/** What an artist is on a release or a track, as the sleeve bills them. */
public enum ArtistRole {
    MAIN,
    FEATURED,
    REMIXER
}
