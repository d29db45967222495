package org.deadwax.model;

public enum ArtworkKind {
    /** The front: JPEG or PNG. */
    COVER,
    /** PDF. */
    BOOKLET
}
