package org.deadwax.model;

import java.util.List;

/**
 * Everything that happened to an order.
 *
 * @param place as far as it is kept, "Portland, OR, 97214, US"
 * @param orders how many orders this customer has, this one among them
 * @param events the earliest first
 */
public record OrderDetail(
        OrderLine order,
        String place,
        int orders,
        List<OrderItem> items,
        List<OrderEvent> events,
        List<OrderDelivery> deliveries,
        List<OutgoingMail> mails) {

    public OrderDetail {
        items = List.copyOf(items);
        events = List.copyOf(events);
        deliveries = List.copyOf(deliveries);
        mails = List.copyOf(mails);
    }
}
