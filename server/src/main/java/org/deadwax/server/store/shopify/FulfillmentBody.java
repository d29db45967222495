package org.deadwax.server.store.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deadwax.server.sales.ScanFact;
import org.deadwax.server.sales.ShipmentFact;
import org.deadwax.server.sales.ShipmentFact.ShippedLine;
import org.jspecify.annotations.Nullable;

/** A fulfilment, by itself or within its order, and what the carrier says of it. */
class FulfillmentBody {

    private FulfillmentBody() {}

    static ShipmentFact fact(Field body) {
        Field fulfillment =
                body.get("id").absent() && !body.get("fulfillment").absent() ? body.get("fulfillment") : body;
        return fact(fulfillment, fulfillment.get("order_id").id());
    }

    static ShipmentFact fact(Field fulfillment, long orderId) {
        Instant updatedAt = fulfillment.get("updated_at").timeIfAny();
        Instant createdAt = fulfillment.get("created_at").timeOr(updatedAt);
        List<ShippedLine> lines = new ArrayList<>();
        Field told = fulfillment.get("line_items");
        if (told.absent()) {
            throw told.unreadable("is missing");
        }
        for (Field line : told.items()) {
            int quantity = line.get("quantity").count(LineItem.MOST_COPIES);
            if (quantity > 0) {
                lines.add(new ShippedLine(line.get("id").id(), quantity));
            }
        }
        return new ShipmentFact(
                fulfillment.get("id").id(),
                orderId,
                lower(fulfillment.get("status").text("success")),
                createdAt,
                updatedAt == null ? createdAt : updatedAt,
                lines,
                carrierStatus(fulfillment.get("shipment_status")));
    }

    static ScanFact scan(Field event) {
        Instant happenedAt = event.get("happened_at").timeIfAny();
        Field status = event.get("status");
        if (status.absent()) {
            throw status.unreadable("is missing");
        }
        return new ScanFact(
                event.get("id").id(),
                event.get("fulfillment_id").id(),
                event.get("order_id").id(),
                lower(status.text("")),
                happenedAt == null ? event.get("created_at").time() : happenedAt);
    }

    private static @Nullable String carrierStatus(Field field) {
        String status = field.text();
        return status == null ? null : lower(status);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
