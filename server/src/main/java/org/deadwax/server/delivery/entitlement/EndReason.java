package org.deadwax.server.delivery.entitlement;

/** Why a right is over. */
public enum EndReason {
    REFUNDED,
    CANCELLED,
    /** Somebody of the label ended it. */
    REVOKED
}
