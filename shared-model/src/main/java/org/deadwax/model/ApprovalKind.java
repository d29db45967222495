package org.deadwax.model;

/** What a chart's compiler has to approve before a product counts. */
public enum ApprovalKind {
    /** A physical album with merch, each also sold alone. */
    FAN_PACK,
    /** Several records under a UPC of their own that count as one. */
    BOX_SET,
    /** An exclusive digital version of an album. */
    VERSION,
    /** In the United Kingdom: music with something else at a discount. */
    BUNDLE
}
