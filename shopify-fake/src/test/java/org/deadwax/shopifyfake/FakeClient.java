package org.deadwax.shopifyfake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the fake over HTTP, as an application would. */
final class FakeClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private FakeClient() {}

    record Answer(int status, JsonNode body, String location) {}

    static Answer graphQl(String base, String token, String query, Map<String, ?> variables) throws Exception {
        return post(
                base + "/admin/api/2026-10/graphql.json",
                Map.of("query", query, "variables", variables),
                "X-Shopify-Access-Token",
                token);
    }

    static Answer post(String url, Map<String, ?> body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String text = response.body();
        JsonNode json = text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
        return new Answer(
                response.statusCode(),
                json,
                response.headers().firstValue("Location").orElse(""));
    }
}
