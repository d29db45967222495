package org.deadwax.plugin;

import java.time.Instant;
import java.util.Optional;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * One copy that was sold, or that came back after it was reported. Nothing in it names the buyer.
 *
 * @param sale false for a return
 * @param upc null when the product has none, or a wrong one
 * @param isrc of the track; null when it has none, and for whole releases
 * @param zip five digits; empty outside the US
 * @param itemNo counts the units of its order, from 1
 * @param price paid for this unit after discounts, without tax, in the chart's currency
 * @param mobile bought on a telephone
 * @param artist as printed, with {@code release} and {@code title} of the product
 * @param orderedAt when it was bought
 */
public record ReportedUnit(
        boolean sale,
        Format format,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        String zip,
        int itemNo,
        Money price,
        boolean mobile,
        String artist,
        String release,
        String title,
        Instant orderedAt) {

    /** One track rather than a whole release. */
    public boolean track() {
        return format == Format.DIGITAL_TRACK;
    }

    /** The product's EAN-13, or empty when it has none or its number names a case of several. */
    public Optional<String> ean13() {
        if (upc == null || (upc.digits().length() == 14 && upc.digits().charAt(0) != '0')) {
            return Optional.empty();
        }
        return Optional.of(upc.ean13());
    }
}
