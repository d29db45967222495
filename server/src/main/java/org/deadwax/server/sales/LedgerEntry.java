package org.deadwax.server.sales;

import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: what happened to one unit. Never changed, never deleted.
 *
 * @param entryNo counts the entries of the order, from 1
 * @param units +1 when it is sold by this, −1 when it goes back, else 0
 * @param revenue in the label's currency; what {@code units} brings or takes, or a correction
 * @param test never in any total
 * @param place as "Portland, OR"
 */
public record LedgerEntry(
        long seq,
        UUID labelId,
        UUID storeId,
        long orderId,
        int entryNo,
        String orderName,
        long lineItemId,
        int unitNo,
        UnitEventKind kind,
        UUID productId,
        UUID releaseId,
        Format format,
        int units,
        Money revenue,
        Money shop,
        Money presentment,
        boolean test,
        @Nullable String place,
        @Nullable String country,
        Instant occurredAt,
        Instant recordedAt) {}
