package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;

/**
 * As much of an address as sales and charts ask for.
 *
 * @param province its code, as "OR"
 * @param country ISO 3166 code, as "US"
 */
public record Address(
        @Nullable String zip,
        @Nullable String city,
        @Nullable String province,
        @Nullable String country) {}
