package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One copy of one thing bought, and everything that happened to it, oldest first as the ledger has it.
 *
 * @param n its number within the line, from 1
 * @param paid for this unit after discounts, without tax, in the shop's currency
 * @param labelPaid the same in the label's currency, at the order's stored rate; null while that is missing
 * @param usZip five digits: of the shipping address if it is in the US, territories included, else of the billing address if
 *     that is; null when neither is
 * @param itemNo its number among the order's units, from 1
 */
public record UnitHistory(
        UUID storeId,
        long orderId,
        long lineItemId,
        int n,
        String orderName,
        UUID productId,
        UUID releaseId,
        Format format,
        Money paid,
        Money presentmentPaid,
        @Nullable Money labelPaid,
        @Nullable String usZip,
        boolean hasEmail,
        boolean test,
        boolean mobile,
        int itemNo,
        Instant orderedAt,
        List<UnitEvent> events) {

    public UnitHistory {
        events = List.copyOf(events);
    }
}
