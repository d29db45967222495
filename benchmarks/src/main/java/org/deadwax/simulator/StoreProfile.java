package org.deadwax.simulator;

import java.time.ZoneOffset;

/**
 * The store whose night it is.
 *
 * @param shopDomain as "low-meridian.myshopify.com"
 * @param secret what its webhooks are signed with; the server's DEADWAX_SHOPIFY_API_SECRET
 * @param currency the store's own, ISO 4217
 * @param taxesIncluded true where prices contain the tax (Europe, Australia), false in the United States
 * @param offset in which the store writes its times
 */
public record StoreProfile(
        String shopDomain, String secret, String currency, boolean taxesIncluded, ZoneOffset offset) {

    /** A store in New York that sells in dollars, tax on top. */
    public static StoreProfile american(String shopDomain, String secret) {
        return new StoreProfile(shopDomain, secret, "USD", false, ZoneOffset.ofHours(-5));
    }
}
