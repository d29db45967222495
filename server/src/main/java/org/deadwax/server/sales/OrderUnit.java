package org.deadwax.server.sales;

import java.time.Instant;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the facts have it: the state that the ledger is brought to.
 *
 * @param n its number within the line, from 1
 * @param goneAt when it was cancelled or refunded; null while it is sold
 * @param revenue in the label's currency, whether or not it is still sold; {@code shop} and {@code presentment} likewise
 */
public record OrderUnit(
        long lineItemId,
        int n,
        SoldAs product,
        UnitLife life,
        @Nullable Instant goneAt,
        @Nullable Instant shippedAt,
        @Nullable Instant scannedAt,
        @Nullable Instant redeemedAt,
        Money revenue,
        Money shop,
        Money presentment) {}
