package org.deadwax.server.store.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.sales.KnownOrders;
import org.deadwax.server.store.FetchedOrders;
import org.deadwax.server.store.FetchedOrders.Fetched;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.history.HistoryFile.GatheredOrder;
import org.deadwax.server.store.watch.WholeOrder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts gathered orders into the inbox: those that are not here, each with everything that belongs to it. */
@Component
class HistoryOrders {

    private final KnownOrders known;
    private final WholeOrder whole;
    private final FetchedOrders fetched;

    HistoryOrders(KnownOrders known, WholeOrder whole, FetchedOrders fetched) {
        this.known = known;
        this.whole = whole;
        this.fetched = fetched;
    }

    /** @return how many of them were not here, or older here */
    int take(UUID storeId, ShopDomain domain, List<GatheredOrder> some) {
        Map<Long, Instant> here = known.updatedAt(
                storeId, some.stream().map(one -> number(one.order())).toList());
        List<Fetched> missing = new ArrayList<>();
        for (GatheredOrder one : some) {
            long id = number(one.order());
            Instant ours = here.get(id);
            if (ours == null || ours.isBefore(updatedAt(one.order()))) {
                complete(storeId, one).ifPresent(order -> missing.add(new Fetched(id, order)));
            }
        }
        fetched.keep(domain, missing);
        return missing.size();
    }

    private Optional<? extends JsonNode> complete(UUID storeId, GatheredOrder one) {
        ObjectNode order = one.order();
        boolean plain =
                order.path("refunds").isEmpty() && order.path("fulfillments").isEmpty();
        if (one.whole() && plain) {
            return Optional.of(order);
        }
        if (one.whole() && order.path("refunds").isEmpty() && HistoryFile.oneParcel(order)) {
            ArrayNode packed = ((ObjectNode) order.path("fulfillments").path(0))
                    .putObject("fulfillmentLineItems")
                    .putArray("nodes");
            for (JsonNode line : order.path("lineItems").path("nodes")) {
                ObjectNode part = packed.addObject();
                part.set("quantity", line.path("quantity"));
                part.putObject("lineItem").set("id", line.path("id"));
            }
            return Optional.of(order);
        }
        return whole.fetch(storeId, number(order));
    }

    private static long number(JsonNode order) {
        return Long.parseLong(order.path("legacyResourceId").asString("0"));
    }

    /** One that does not say is newer than everything. */
    private static Instant updatedAt(JsonNode order) {
        try {
            return OffsetDateTime.parse(order.path("updatedAt").asString("")).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }
}
