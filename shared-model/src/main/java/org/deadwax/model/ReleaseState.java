package org.deadwax.model;

/** Where a release stands. */
public enum ReleaseState {
    DRAFT,
    PUBLISHED
}
