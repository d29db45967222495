package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;

/**
 * An order with what became of each unit of it, and to whom it goes.
 *
 * @param name as people call it, "#100123"; null while only a refund or parcel of it is known
 * @param email as typed at checkout; null when there is none or it was taken out
 * @param country ISO 3166 code of the shipping address, else the billing address; null when there is neither
 * @param province of the same address, as "OR"
 */
public record SoldOrder(
        UUID labelId,
        UUID storeId,
        long orderId,
        @Nullable String name,
        @Nullable Instant orderedAt,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String province,
        List<Unit> units) {

    public SoldOrder {
        units = List.copyOf(units);
    }

    /**
     * @param n its number within the line, from 1
     * @param soldAt when it was paid for
     * @param goneAt null while it is sold
     */
    public record Unit(
            long lineItemId,
            int n,
            UUID productId,
            UUID releaseId,
            Format format,
            Instant soldAt,
            UnitLife life,
            @Nullable Instant goneAt) {}
}
