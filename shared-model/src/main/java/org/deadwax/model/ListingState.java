package org.deadwax.model;

/** Where a release stands in a store. */
public enum ListingState {
    /** The store does not have it, or no longer: {@link Listing#reason} says what became of it. */
    NOT_THERE,
    /** It is on its way: asked for, being written, or waiting for its next try. */
    PUBLISHING,
    /** The store says what the catalogue says. */
    PUBLISHED,
    /** The store says something else in {@link Listing#differences}. */
    DIFFERS,
    /** The store refused it; trying again does not help until what {@link Listing#reason} names is mended. */
    FAILED
}
