package org.deadwax.model;

/** By what right a store is asked. */
public enum StoreWay {
    /** Its merchant said yes in the browser. */
    OAUTH,
    /** An application of the label's own, by its identifier and secret. */
    CLIENT_CREDENTIALS,
    /** A token that was made in the shop's admin before 2026. */
    STATIC_TOKEN
}
