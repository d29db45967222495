package org.deadwax.model;

/** How a store's connection stands. Webhooks are taken in each of them. */
public enum ConnectionState {
    CONNECTED,
    /** The merchant granted less than is needed; {@link StoreConnection#scopesMissing} names it. */
    SCOPES_MISSING,
    /** The token is no longer good and cannot be renewed: somebody connects the store again. */
    RECONNECT,
    /** The merchant threw the application out. */
    UNINSTALLED,
    /** Shopify closed the shop, mostly since its plan was not paid; it comes back by itself. */
    FROZEN
}
