package org.deadwax.model;

public enum ArtworkState {
    /** Announced; its bytes are on their way. */
    SENDING,
    CHECKING,
    ACCEPTED,
    REJECTED
}
