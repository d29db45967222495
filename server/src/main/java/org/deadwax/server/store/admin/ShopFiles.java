package org.deadwax.server.store.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.store.ShopifySettings;
import org.springframework.stereotype.Component;

/** Sends a file to where Shopify said: its own storage, by a form that it signed. */
@Component
public class ShopFiles {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ShopifySettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ShopFiles(ShopifySettings settings) {
        this.settings = settings;
    }

    /**
     * @param url that Shopify named
     * @param form what it wants beside the file, in its order
     * @throws IOException when it was not taken
     */
    public void send(String url, Map<String, String> form, String mimeType, byte[] bytes) throws IOException {
        URI uri = checked(url);
        String boundary = "deadwax" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(boundary, form, mimeType, bytes)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException(uri.getHost() + " answered " + status + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        }
    }

    private URI checked(String url) throws IOException {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && (!settings.isReal() || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("It named no address to send it to.", e);
        }
        throw new IOException("It named an address that is not safe to send to.");
    }

    private static byte[] body(String boundary, Map<String, String> form, String mimeType, byte[] bytes)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length + 4_096);
        for (Map.Entry<String, String> field : form.entrySet()) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        write(
                body,
                "--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: "
                        + mimeType + "\r\n\r\n");
        body.write(bytes);
        write(body, "\r\n--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
