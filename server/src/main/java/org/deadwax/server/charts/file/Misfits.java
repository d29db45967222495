package org.deadwax.server.charts.file;

import java.util.Optional;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportedUnit;

/** What no line can do without. */
final class Misfits {

    private static final Misfit NO_ISRC = new Misfit("NO_ISRC", "has no ISRC", "Add the track's ISRC.");
    private static final Misfit NO_UPC =
            new Misfit("NO_UPC", "has no UPC of one copy with a right check digit", "Correct the product's UPC.");
    private static final Misfit BAD_ZIP = new Misfit(
            "BAD_ZIP", "was sold to a ZIP that is not five digits", "Correct the order's address in the store.");

    private Misfits() {}

    static Optional<Misfit> identifier(ReportedUnit unit) {
        if (unit.track()) {
            return unit.isrc() == null ? Optional.of(NO_ISRC) : Optional.empty();
        }
        return unit.ean13().isEmpty() ? Optional.of(NO_UPC) : Optional.empty();
    }

    static Optional<Misfit> zip(ReportedUnit unit) {
        return fiveDigits(unit.zip()) ? Optional.empty() : Optional.of(BAD_ZIP);
    }

    /** Asked for every unit of a file. */
    private static boolean fiveDigits(String zip) {
        if (zip.length() != 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (zip.charAt(i) < '0' || zip.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
