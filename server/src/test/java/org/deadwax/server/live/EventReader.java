package org.deadwax.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Follows a live stream over real HTTP. */
class EventReader implements AutoCloseable {

    record Event(String name, String id, String data) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Event CLOSED = new Event("closed", "", "");

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    EventReader(int port, TestApi who, UUID label, @Nullable Long lastSeq) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/labels/" + label + "/live"))
                .header("Authorization", "Bearer " + who.token());
        if (lastSeq != null) {
            request.header("Last-Event-ID", Long.toString(lastSeq));
        }
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    private void read() {
        String id = "";
        String name = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, id, line.substring(6)));
                } else if (line.startsWith(":")) {
                    events.add(new Event("comment", "", line));
                }
            }
        } catch (IOException e) {
            // the test closed it, or the server did
        }
        events.add(CLOSED);
    }

    /** The next event of this name, whatever comes before it; fails after 10 s. */
    Event next(String name) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("No event “" + name + "” within 10 s");
            }
            if (event.name().equals(name)) {
                return event;
            }
            if (event == CLOSED) {
                throw new AssertionError("The stream ended before an event “" + name + "”");
            }
        }
    }

    LiveBoard board() throws InterruptedException {
        return JSON.readValue(next("board").data(), LiveBoard.class);
    }

    LiveBatch batch() throws InterruptedException {
        return JSON.readValue(next("batch").data(), LiveBatch.class);
    }

    void closed() throws InterruptedException {
        next("closed");
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
