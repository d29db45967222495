package org.deadwax.server.sales;

/** What can happen to a unit. */
public enum UnitEventKind {
    /** It was paid for. */
    ORDERED,
    /** It is gone with its order, or was taken out of it. */
    CANCELLED,
    /** It is gone because the buyer got their money back. */
    REFUNDED,
    /** It was gone and is back. */
    RESTORED,
    /** The shop corrected what was paid for it: a discount, a tax, a rate that was missing. */
    REPRICED,
    SHIPPED,
    /** Its parcel was cancelled: neither shipped nor scanned any more. */
    UNSHIPPED,
    SCANNED,
    REDEEMED
}
