package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a label gives its own codes out of. The first of each list that is not used up is taken.
 *
 * @param catalogue null while numbers are given by hand
 * @param version the ETag
 */
public record LabelRanges(
        List<IsrcRange> isrc,
        List<GtinRange> gtin,
        @Nullable NumberRange catalogue,
        long version) {

    public LabelRanges {
        isrc = isrc == null ? List.of() : List.copyOf(isrc);
        gtin = gtin == null ? List.of() : List.copyOf(gtin);
    }

    /**
     * A registrant's designations of one year of reference. When a year begins that a prefix has no range for, the next code
     * makes one from 1 on; years are those of the label's zone.
     *
     * @param prefix country and registrant, as "QMLMR"
     * @param year as 2026
     * @param next 0 to 99999
     * @param last 99999 when the label has the whole of them
     */
    public record IsrcRange(String prefix, int year, int next, int last) {}

    /**
     * The item numbers under a GS1 company prefix.
     *
     * @param root digits of the prefix, 6 to 11, as a UPC begins; an EAN's 7 to 12 when {@code digits} is 13
     * @param digits of the whole, 12 or 13
     * @param next item number; its digits fill what root and check digit leave
     */
    public record GtinRange(String root, int digits, long next, long last) {}

    /** @param pattern with a run of # for the number, as "LMR-###" */
    public record NumberRange(String pattern, long next) {}
}
