package org.deadwax.model;

/** What a parent is warned of. CLEANED is an edit of something explicit. */
public enum Explicit {
    NOT_EXPLICIT,
    EXPLICIT,
    CLEANED
}
