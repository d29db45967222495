package org.deadwax.model;

/**
 * Where the edition of a release that is being worked on stands. What is published stays as it is, for stores, sales and
 * charts, until another edition is published over it.
 */
public enum ReleaseState {
    /** Never published, and nobody waits for anybody. */
    DRAFT,
    /** Never changed since it was published. */
    PUBLISHED,
    /** Published, with a draft of the next revision beside it. */
    REVISED,
    /** Handed to the label, which publishes it or asks for changes; a first edition or a revision. */
    SUBMITTED,
    /** Back with its artist, with comments; a first edition or a revision. */
    CHANGES_ASKED
}
