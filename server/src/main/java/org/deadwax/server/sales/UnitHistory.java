package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
 * @param shippingCountry ISO 3166 code, as {@code billingCountry}; null when the order has none
 * @param channel where it was sold, as "web" or "pos"
 * @param customer whose units these are: orders of one e-mail, shipping or billing address or IP are of one customer, and so
 *     on from order to order; null when the order names nobody
 * @param bundle what it was sold together with; null when it was bought by itself
 * @param itemNo its number among the order's units, from 1
 */
public record UnitHistory(
        UUID storeId,
        long orderId,
        long lineItemId,
        int n,
        String orderName,
        UUID productId,
        Money paid,
        Money presentmentPaid,
        @Nullable Money labelPaid,
        @Nullable String usZip,
        @Nullable String shippingCountry,
        @Nullable String billingCountry,
        String channel,
        @Nullable Long customer,
        @Nullable Bundle bundle,
        boolean hasEmail,
        boolean test,
        boolean mobile,
        int itemNo,
        Instant orderedAt,
        List<UnitEvent> events) {

    /**
     * Components that a shop sold as one.
     *
     * @param group the shop's id of it; the line's own id when one line is the whole
     * @param tiedTo title of the merch or ticket in it; null when there is nothing but music
     */
    public record Bundle(String group, @Nullable String tiedTo) {}

    public UnitHistory {
        events = List.copyOf(events);
    }
}
