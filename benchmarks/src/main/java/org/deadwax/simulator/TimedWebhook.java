package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One delivery of one webhook.
 *
 * @param at when it reaches the server, after the night's start; deliveries of one event may differ widely
 * @param webhookId Shopify's id: the same for a repeated delivery
 * @param eventId the same for all webhooks of one event
 * @param triggeredAt when the shop made it
 * @param hmac base64 of HMAC-SHA256 over the body
 */
public record TimedWebhook(
        Duration at,
        Act act,
        String topic,
        String shopDomain,
        String webhookId,
        String eventId,
        Instant triggeredAt,
        long orderId,
        byte[] body,
        String hmac) {

    /** Whether its body is the whole order; an edit's is not. */
    public boolean carriesOrder() {
        return topic.startsWith("orders/") && !topic.equals("orders/edited");
    }

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Shopify-Captain-Hook");
        headers.put("X-Shopify-Topic", topic);
        headers.put("X-Shopify-Hmac-Sha256", hmac);
        headers.put("X-Shopify-Shop-Domain", shopDomain);
        headers.put("X-Shopify-API-Version", "2026-10");
        headers.put("X-Shopify-Webhook-Id", webhookId);
        headers.put("X-Shopify-Event-Id", eventId);
        headers.put("X-Shopify-Triggered-At", triggeredAt.toString());
        return headers;
    }
}
