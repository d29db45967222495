package org.deadwax.server.store.admin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request to a shop. It follows no redirect: where a shop's name leads is where the answer comes from. */
@Component
public class ShopHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** 250 orders with their lines have some 2 MB. */
    private static final int MOST = 32 << 20;

    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ShopHttp(JsonMapper json) {
        this.json = json;
    }

    /** @param body missing when what came was no JSON */
    public record Answer(int status, JsonNode body) {}

    /**
     * @param body as JSON; never logged, it may hold secrets
     * @throws IOException when nothing, or not all, came back
     */
    public Answer post(URI uri, Object body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(MOST);
                return new Answer(response.statusCode(), parse(bytes));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        }
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return bytes.length == 0 ? json.missingNode() : json.readTree(bytes);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }
}
