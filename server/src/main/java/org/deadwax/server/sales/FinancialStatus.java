package org.deadwax.server.sales;

/** How far the money of an order has come. The order is how far: of two answers of one instant the further one is newer. */
public enum FinancialStatus {
    /** Anything the shop says that is not listed here: never counted. */
    UNKNOWN,
    PENDING,
    AUTHORIZED,
    EXPIRED,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED;

    /** True when the money was there, whatever went back later. */
    public boolean paid() {
        return this == PAID || this == PARTIALLY_REFUNDED || this == REFUNDED;
    }

    /** True when no money will come any more, and what came is released. */
    public boolean dead() {
        return this == VOIDED || this == EXPIRED;
    }
}
