package org.deadwax.server.store.shopify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.deadwax.server.sales.DeletionFact;
import org.deadwax.server.sales.StoreFact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shopify's webhook bodies as facts; REST shape, API 2026-10. Sums are never checked against each other: Shopify's own sample
 * does not add up.
 */
public class ShopifyTranslation {

    /** Amounts never pass through a double: 195.66 is no double. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // the last of two amounts is no better than the first
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** No topic of Shopify's: an order as the Admin API gave it when it was asked. */
    public static final String FETCHED = "fetched/order";

    private ShopifyTranslation() {}

    /**
     * @param topic as the header says, "orders/paid"
     * @param body as it came
     * @param saidAt when the shop said it, for what carries no time of its own; null when nobody knows
     * @return empty for a topic that says nothing about units
     * @throws UnreadableWebhook when the body is not what its topic promises
     */
    public static List<StoreFact> translate(String topic, byte[] body, @Nullable Instant saidAt) {
        return switch (topic.toLowerCase(Locale.ROOT)) {
            case "orders/create",
                    "orders/paid",
                    "orders/updated",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled" -> OrderBody.facts(read(body));
            case FETCHED -> OrderBody.facts(Field.root(AdminOrder.asWebhook(tree(body))));
            case "orders/delete" ->
                List.of(new DeletionFact(read(body).get("id").id(), saidAt));
            case "refunds/create" -> List.of(RefundBody.fact(read(body)));
            case "fulfillments/create", "fulfillments/update" -> List.of(FulfillmentBody.fact(read(body)));
            case "fulfillment_events/create" -> List.of(FulfillmentBody.scan(read(body)));
            default -> List.of();
        };
    }

    static Field read(byte[] body) {
        return Field.root(tree(body));
    }

    /** @throws UnreadableWebhook when it is no JSON object */
    public static ObjectNode tree(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableWebhook("The body is no JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            // 5E400000000001: Jackson lets it through to BigDecimal, which has no such exponent
            throw new UnreadableWebhook("The body has a number that is too large or too small to be one.");
        }
        if (!(root instanceof ObjectNode object)) {
            throw new UnreadableWebhook("The body is no JSON object.");
        }
        return object;
    }
}
