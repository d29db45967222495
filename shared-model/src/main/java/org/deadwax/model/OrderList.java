package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders, the newest first.
 *
 * @param next what to pass as {@code after} for the next page; null on the last
 * @param total how many there are in all; null when they are too many to be counted while somebody types
 */
public record OrderList(
        List<OrderLine> orders,
        @Nullable String next,
        @Nullable Integer total) {

    public OrderList {
        orders = List.copyOf(orders);
    }
}
