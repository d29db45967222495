package org.deadwax.server.store.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A merchant's browser: follows nothing by itself and keeps the one cookie it was given. */
final class TestBrowser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private @Nullable String cookie;

    TestBrowser(int port) {
        this.port = port;
    }

    record Page(int status, String text, String location) {}

    /** Opens what the desktop was given. @return where the server sends the browser */
    Page open(@Nullable URI ticket) throws Exception {
        return get(String.valueOf(ticket).replaceFirst("^http://localhost:0", ""));
    }

    /** The merchant says yes. @param granted null for all that was asked for. @return the way back, path and query */
    static String approve(String consent, @Nullable String granted) throws Exception {
        URI uri = URI.create(granted == null ? consent : consent + "&granted=" + granted);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceFirst("^http://localhost:0", "");
    }

    Page get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return new Page(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse(""));
    }
}
