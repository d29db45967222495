package org.deadwax.simulator;

import java.util.List;
import java.util.SortedMap;

/**
 * What the night came to, kept by the simulator itself while it invents, so that a server's count can be compared with
 * something that the server did not make.
 *
 * @param ordersSent all of them, tests and never paid ones too
 * @param testOrders orders that must not be in any total
 * @param webhooks distinct webhooks; deliveries are more
 * @param bySku the label's articles that were sold, by SKU
 * @param unmappedUnits still sold units of music that no article's SKU names
 * @param units each copy of the label's articles that was paid for, those of tests too
 */
public record Truth(
        long ordersSent,
        long testOrders,
        long webhooks,
        long deliveries,
        SortedMap<String, UnitTally> bySku,
        long unmappedUnits,
        UnitTally total,
        List<SoldUnit> units) {

    public Truth {
        units = List.copyOf(units);
    }

    public UnitTally of(String sku) {
        UnitTally tally = bySku.get(sku);
        return tally == null ? UnitTally.none(total.gross().currency()) : tally;
    }
}
