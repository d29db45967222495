package org.deadwax.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.deadwax.simulator.TimedWebhook;

/** A request, written and signed beforehand; only the webhook's id is new each time, which no signature covers. */
final class SignedBody {

    private static final int ID_LENGTH = 36;

    private final byte[] request;
    private final int idAt;
    private final byte[] body;

    SignedBody(TimedWebhook webhook, int port) {
        StringBuilder head = new StringBuilder("POST /webhooks/shopify HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        webhook.headers().forEach((name, value) -> {
            boolean today = name.equals("X-Shopify-Triggered-At") || name.equals("X-Shopify-Webhook-Id");
            if (!today) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("Content-Length: ").append(webhook.body().length).append("\r\nX-Shopify-Webhook-Id: ");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = (UUID.randomUUID() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        body = webhook.body();
        idAt = start.length;
        request = ByteBuffer.allocate(start.length + end.length + body.length)
                .put(start)
                .put(end)
                .put(body)
                .array();
    }

    byte[] body() {
        return body;
    }

    /** Fills the buffer with the request under a new id. */
    void write(ByteBuffer buffer, long number) {
        buffer.clear();
        buffer.put(request);
        byte[] id = id(number).getBytes(StandardCharsets.ISO_8859_1);
        buffer.put(idAt, id);
        buffer.flip();
    }

    int length() {
        return request.length;
    }

    /** Looks like a UUID and costs less than a random one. */
    static String id(long number) {
        String digits = Long.toHexString(number);
        String zeros = "00000000-0000-4000-8000-000000000000";
        return zeros.substring(0, ID_LENGTH - digits.length()) + digits;
    }
}
