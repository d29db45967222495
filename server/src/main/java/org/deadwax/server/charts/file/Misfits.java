package org.deadwax.server.charts.file;

import java.util.Optional;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportedUnit;

/** What no SoundScan line can do without. */
final class Misfits {

    private Misfits() {}

    static Optional<Misfit> identifier(ReportedUnit unit) {
        if (unit.track()) {
            return unit.isrc() == null
                    ? Optional.of(new Misfit("NO_ISRC", "has no ISRC", "Add the track's ISRC."))
                    : Optional.empty();
        }
        return unit.ean13().isEmpty()
                ? Optional.of(new Misfit(
                        "NO_UPC", "has no UPC of one copy with a right check digit", "Correct the product's UPC."))
                : Optional.empty();
    }

    static Optional<Misfit> zip(ReportedUnit unit) {
        return unit.zip().matches("[0-9]{5}")
                ? Optional.empty()
                : Optional.of(new Misfit(
                        "BAD_ZIP",
                        "was sold to a ZIP that is not five digits",
                        "Correct the order's address in the store."));
    }
}
