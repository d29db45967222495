package org.deadwax.model;

/** What a product is sold as. The colour and order of each on screen follow this order. */
public enum Format {
    VINYL,
    DIGITAL_ALBUM,
    CD,
    CASSETTE,
    DIGITAL_TRACK;

    /** True when nothing is shipped. */
    public boolean digital() {
        return this == DIGITAL_ALBUM || this == DIGITAL_TRACK;
    }
}
