package org.deadwax.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Fans at their pages, and at their archives. */
final class Downloading {

    private static final int LINKS = 2_000;

    private final BenchServer server;
    private final DeliveryTables tables;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Downloading(BenchServer server, DeliveryTables tables) {
        this.server = server;
        this.tables = tables;
    }

    /** @param archive MB/s, as {@code plain} */
    record Copies(double archive, double plain, double ratio) {
        String told() {
            return "archive %.0f MB/s, one plain file %.0f MB/s, ratio %.2f, at least 0.8"
                    .formatted(archive, plain, ratio);
        }
    }

    /** In turn, so that both meet the same machine. */
    Copies archives(int rounds) throws IOException, InterruptedException, SQLException {
        String token = tables.links(1_000, 1).getFirst();
        URI archive = at(leave(token, "release=" + tables.release() + "&format=WAV"));
        List<URI> plain = new ArrayList<>();
        for (UUID track : tables.tracks()) {
            plain.add(at(leave(token, "track=" + track + "&format=WAV")));
        }
        List<Double> ofArchive = new ArrayList<>();
        List<Double> ofPlain = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double one = speed(List.of(archive));
            double other = speed(plain);
            if (round > 0) {
                ofArchive.add(one);
                ofPlain.add(other);
            }
        }
        return new Copies(Medians.of(ofArchive), Medians.of(ofPlain), Medians.ofRatios(ofArchive, ofPlain));
    }

    private double speed(List<URI> addresses) throws IOException, InterruptedException {
        long bytes = 0;
        long begin = System.nanoTime();
        byte[] buffer = new byte[1 << 18];
        for (URI address : addresses) {
            HttpResponse<InputStream> answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            try (InputStream in = answer.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
        }
        return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }

    private String leave(String token, String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(at("/d/" + token + "/get"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("No download: " + answer.statusCode() + " " + answer.body()));
    }

    /** @param failed of {@code asked} */
    record Pages(int perSecond, int asked, int failed, double median, double p99) {
        String told() {
            return "page at %d/s: median %.1f ms, p99 %.1f ms, %d of %,d failed"
                    .formatted(perSecond, median, p99, failed, asked);
        }
    }

    /** Asked at their times whether or not the ones before were answered; measured from when they should have been asked. */
    Pages pages(int perSecond, int seconds) throws SQLException, InterruptedException {
        List<String> tokens = tables.links(2_000, LINKS);
        ask(tokens, perSecond / 2, 10);
        return ask(tokens, perSecond, seconds);
    }

    private Pages ask(List<String> tokens, int perSecond, int seconds) throws InterruptedException {
        int count = perSecond * seconds;
        double[] took = new double[count];
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService fans = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int n = i;
                long due = begin + i * 1_000_000_000L / perSecond;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                fans.execute(() -> {
                    try {
                        HttpResponse<byte[]> answer = http.send(
                                HttpRequest.newBuilder(at("/d/" + tokens.get(n % tokens.size())))
                                        .build(),
                                BodyHandlers.ofByteArray());
                        if (answer.statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException | InterruptedException e) {
                        failed.incrementAndGet();
                    }
                    took[n] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Arrays.sort(took);
        return new Pages(perSecond, count, failed.get(), took[count / 2], took[(int) (count * 0.99)]);
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + server.port() + path);
    }
}
