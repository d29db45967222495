package org.deadwax.server.store.fulfil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of an order may be marked as fulfilled now.
 *
 * @param now input of {@code fulfillmentCreate}, one for each of the shop's fulfilment orders; only downloads are in it
 * @param held why some downloads must wait, a sentence; null when none must
 * @param wrong why some downloads cannot be marked without a person, a sentence; null when all can
 */
record FulfillableLines(
        List<Map<String, Object>> now,
        @Nullable String held,
        @Nullable String wrong) {

    /** Of which the shop says that it is over. */
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED", "INCOMPLETE");

    /** @param downloads ids of the order's lines that are downloads */
    static FulfillableLines of(JsonNode order, Set<Long> downloads) {
        String name = order.path("name").asString("");
        if (order.path("cancelledAt").isString()) {
            return new FulfillableLines(List.of(), null, null);
        }
        if (order.path("risk").path("recommendation").asString("").equals("CANCEL")) {
            return new FulfillableLines(
                    List.of(), "Shopify advises to cancel " + name + ", so nothing of it is marked.", null);
        }
        List<Map<String, Object>> now = new ArrayList<>();
        String held = null;
        String wrong = null;
        for (JsonNode one : order.path("fulfillmentOrders").path("nodes")) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (JsonNode line : one.path("lineItems").path("nodes")) {
                int remaining = line.path("remainingQuantity").asInt(0);
                if (remaining == 0 || !downloads.contains(number(line.path("lineItem")))) {
                    continue;
                }
                if (line.path("requiresShipping").asBoolean(true)) {
                    wrong = "A line of " + name + " is a download here and is shipped in the shop. Take the tick from"
                            + " “physical product” there, or give the product its own SKU.";
                    continue;
                }
                lines.add(Map.of("id", line.path("id").asString(""), "quantity", remaining));
            }
            String status = one.path("status").asString("");
            if (lines.isEmpty() || OVER.contains(status)) {
                continue;
            }
            if (mayBeFulfilled(one, status)) {
                now.add(input(one, lines));
            } else {
                held = reason(name, status, one);
            }
        }
        return new FulfillableLines(now, held, wrong);
    }

    private static boolean mayBeFulfilled(JsonNode one, String status) {
        if (!status.equals("OPEN") && !status.equals("IN_PROGRESS")) {
            return false;
        }
        for (JsonNode action : one.path("supportedActions")) {
            if (action.path("action").asString("").equals("CREATE_FULFILLMENT")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(String name, String status, JsonNode one) {
        return switch (status) {
            case "ON_HOLD" -> {
                String why = one.path("fulfillmentHolds")
                        .path(0)
                        .path("displayReason")
                        .asString("");
                yield "The shop holds " + name + (why.isEmpty() ? "." : ": " + why + ".");
            }
            case "SCHEDULED" -> "The shop schedules " + name + " for later.";
            default -> "The shop lets nobody but its fulfilment service fulfil " + name + ".";
        };
    }

    private static Map<String, Object> input(JsonNode one, List<Map<String, Object>> lines) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("fulfillmentOrderId", one.path("id").asString(""));
        part.put("fulfillmentOrderLineItems", lines);
        // the fan gets our mail with the download; a second one from the shop would be about a parcel
        return Map.of("lineItemsByFulfillmentOrder", List.of(part), "notifyCustomer", false);
    }

    private static long number(JsonNode owner) {
        String gid = owner.path("id").asString("0");
        return Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
    }
}
