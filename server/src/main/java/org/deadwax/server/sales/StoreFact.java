package org.deadwax.server.sales;

/**
 * One thing a shop said about one of its orders, in words that no shop system owns. Facts may come late, twice and in any
 * order: what they say together is the order's state.
 */
public sealed interface StoreFact
        permits OrderSnapshot,
                RefundFact,
                ShipmentFact,
                ScanFact,
                DeletionFact,
                BuyerFact,
                CustomerFact,
                RedemptionFact {

    /** The shop's own id; unique within the store only. */
    long orderId();
}
