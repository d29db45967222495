package org.deadwax.server.charts.file;

import org.deadwax.plugin.ReportedUnit;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;

/** A decision as a report format wants it: nothing of the buyer but the ZIP. */
public final class UnitLine {

    private UnitLine() {}

    public static ReportedUnit of(Decision decision) {
        return new ReportedUnit(
                decision.state() == State.REPORTED,
                decision.format(),
                decision.upc(),
                decision.isrc(),
                decision.zip() == null ? "" : decision.zip(),
                decision.itemNo(),
                decision.paid(),
                decision.mobile(),
                decision.artist(),
                decision.releaseTitle(),
                decision.productTitle(),
                decision.orderedAt());
    }

    /** Those of the decisions that have a line, in their order. */
    public static UnitSource source(Iterable<Decision> decisions) {
        return unit -> {
            for (Decision decision : decisions) {
                if (decision.written()) {
                    unit.accept(of(decision));
                }
            }
        };
    }
}
