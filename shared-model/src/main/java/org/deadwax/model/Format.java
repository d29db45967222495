package org.deadwax.model;

/**
 * What a product is sold as. The colour and order of each on screen follow this order. An exclusive variant is no format: it
 * is a product of its own format with {@link Product#exclusiveTo}.
 */
public enum Format {
    VINYL,
    DIGITAL_ALBUM,
    CD,
    CASSETTE,
    DIGITAL_TRACK,
    /** Several discs or records in a box, as one product; its {@link Product#carrier} says of what. */
    BOX_SET,
    /** An album with merchandise, as one product; its {@link Product#carrier} says what the album is. */
    FAN_PACK;

    /** True when nothing is shipped. */
    public boolean digital() {
        return this == DIGITAL_ALBUM || this == DIGITAL_TRACK;
    }

    /** True when it holds an album in some other format, by which charts judge it. */
    public boolean bundle() {
        return this == BOX_SET || this == FAN_PACK;
    }
}
