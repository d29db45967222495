package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;

/**
 * What an order tells of who bought, in clear. It is turned into a {@link CustomerFact} before anything is stored.
 *
 * @param ip of the buyer's browser
 */
public record BuyerFact(
        long orderId,
        @Nullable String email,
        @Nullable PostalAddress shipping,
        @Nullable PostalAddress billing,
        @Nullable String ip)
        implements StoreFact {

    /** @param country ISO 3166 code, as far as the shop gives one */
    public record PostalAddress(
            @Nullable String street,
            @Nullable String addition,
            @Nullable String zip,
            @Nullable String city,
            @Nullable String country) {}

    /** Nothing of it may end in a log. */
    @Override
    public String toString() {
        return "BuyerFact[order " + orderId + "]";
    }
}
