package org.deadwax.server.delivery.entitlement;

/** By what a copy was redeemed. */
public enum Redeemed {
    PLAY,
    TRACK,
    ALBUM,
    CODE
}
