package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A merchant in front of a browser: goes where the desktop points, says yes to what is asked, and is sent back. */
public final class Merchant {

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String cookie;

    private Merchant() {}

    /** @param address that the desktop opens in the browser */
    public static void consents(String address) throws InterruptedException {
        Merchant merchant = new Merchant();
        try {
            String consent = merchant.sentOn(merchant.request(address).GET());
            String back = merchant.sentOn(merchant.request(consent).POST(HttpRequest.BodyPublishers.noBody()));
            HttpResponse<String> end = merchant.answer(merchant.request(back).GET());
            if (end.statusCode() != 200) {
                throw new DemoFailure("The way back from the shop ended with " + end.statusCode() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            merchant.http.close();
        }
    }

    private String sentOn(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new DemoFailure("The browser was not sent on from "
                        + answer.uri().getPath() + ": " + answer.statusCode() + " " + answer.body()));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    /** The one cookie there is belongs to the server; the shop on the other port makes nothing of it. */
    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }
}
