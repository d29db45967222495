package org.deadwax.server.store;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One webhook to be sent; everything about it can be spoiled first. */
public final class SignedPost {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body;
    boolean chunked;

    private SignedPost(byte[] body) {
        this.body = body;
    }

    static SignedPost of(String shop, String topic, byte[] body, String secret) throws Exception {
        SignedPost post = new SignedPost(body);
        post.headers.put("Content-Type", "application/json");
        post.headers.put("X-Shopify-Topic", topic);
        post.headers.put("X-Shopify-Shop-Domain", shop);
        post.headers.put("X-Shopify-API-Version", "2026-10");
        post.headers.put("X-Shopify-Webhook-Id", UUID.randomUUID().toString());
        post.headers.put("X-Shopify-Hmac-Sha256", sign(body, secret));
        return post;
    }

    public static SignedPost of(String shop, String topic, String body, String secret) throws Exception {
        return of(shop, topic, body.getBytes(StandardCharsets.UTF_8), secret);
    }

    static String sign(byte[] body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    SignedPost with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    SignedPost without(String header) {
        headers.remove(header);
        return this;
    }

    SignedPost chunked() {
        chunked = true;
        return this;
    }

    public String id() {
        return headers.getOrDefault("X-Shopify-Webhook-Id", "");
    }

    public int send(int port) throws Exception {
        BodyPublisher known = BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/webhooks/shopify"))
                .POST(chunked ? BodyPublishers.fromPublisher(known) : known);
        headers.forEach(request::header);
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode();
    }
}
