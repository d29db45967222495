package org.deadwax.model;

/** How catalogue and store came to differ. */
public enum ListingDifference {
    /** The store has nothing there: publishing writes ours. */
    NEW,
    /** The catalogue changed since it was published: publishing writes ours. */
    OURS_CHANGED,
    /** The merchant changed it: publishing leaves it alone, until somebody takes ours or theirs. */
    THEIRS_CHANGED,
    /** Both changed, or nobody ever agreed on it, as in what was adopted: as {@link #THEIRS_CHANGED}. */
    BOTH_CHANGED,
    /** The store did not take ours: the sentence says why. */
    REFUSED,
    /** The store's own word holds since somebody took theirs. It counts as no difference; taking ours ends it. */
    OWN
}
