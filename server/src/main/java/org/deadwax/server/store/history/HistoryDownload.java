package org.deadwax.server.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.deadwax.server.store.ShopifySettings;
import org.springframework.stereotype.Component;

/** Where a shop says that its file lies, which is not the shop: no token goes there, and no redirect is followed. */
@Component
class HistoryDownload {

    private final ShopifySettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    HistoryDownload(ShopifySettings settings) {
        this.settings = settings;
    }

    /** @throws IOException when it cannot be had now; a fresh address may help */
    InputStream from(String url, long begin) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(checked(url))
                .timeout(Duration.ofSeconds(30))
                .header("Range", "bytes=" + begin + "-")
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            InputStream body = answer.body();
            switch (answer.statusCode()) {
                case 206 -> {}
                case 200 -> body.skipNBytes(begin);
                // nothing lies behind what was read
                case 416 -> {
                    body.close();
                    return InputStream.nullInputStream();
                }
                default -> {
                    body.close();
                    throw new IOException("The file answers " + answer.statusCode() + ".");
                }
            }
            return body;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        }
    }

    /** A name on the public net by https; in tests, the stand-in's own address. */
    private URI checked(String url) throws IOException {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost() == null ? "" : uri.getHost();
            boolean good = settings.isReal()
                    ? "https".equals(uri.getScheme())
                            && uri.getUserInfo() == null
                            && host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}")
                    : URI.create(settings.address().replace("{shop}", "shop"))
                            .getHost()
                            .equals(host);
            if (good) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below; the address itself is a secret
        }
        throw new IOException("The shop says that its file lies where none can.");
    }
}
