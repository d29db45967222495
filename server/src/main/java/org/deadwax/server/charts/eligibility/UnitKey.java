package org.deadwax.server.charts.eligibility;

import java.util.UUID;
import org.deadwax.server.sales.UnitHistory;

/** Names a unit, by the shop's own numbers. */
public record UnitKey(UUID storeId, long orderId, long lineItemId, int n) {

    public static UnitKey of(UnitHistory unit) {
        return new UnitKey(unit.storeId(), unit.orderId(), unit.lineItemId(), unit.n());
    }
}
