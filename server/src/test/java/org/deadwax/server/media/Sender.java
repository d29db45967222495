package org.deadwax.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import tools.jackson.core.type.TypeReference;

/** Somebody with a file, step by step as the desktop does it. */
public record Sender(TestApi api, UUID label, UUID track, String name, byte[] file) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    String path() {
        return "/api/labels/" + label + "/uploads";
    }

    UploadStart announcement() {
        return new UploadStart(
                track,
                name,
                file.length,
                HexFormat.of().formatHex(Checksums.sha256().digest(file)));
    }

    Upload start() {
        return api.post(path(), announcement()).as(Upload.class);
    }

    byte[] bytes(Upload upload, int number) {
        int from = Math.toIntExact((number - 1) * upload.partBytes());
        return Arrays.copyOfRange(file, from, (int) Math.min(file.length, from + upload.partBytes()));
    }

    static String sha256(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Checksums.sha256().digest(bytes));
    }

    PartTicket ticket(Upload upload, int number) {
        UploadPart part = new UploadPart(number, sha256(bytes(upload, number)));
        return api.post(path() + "/" + upload.id() + "/tickets", List.of(part))
                .as(new TypeReference<List<PartTicket>>() {})
                .getFirst();
    }

    public static HttpResponse<String> put(PartTicket ticket, byte[] bytes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(BodyPublishers.ofByteArray(bytes));
        ticket.headers().forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Upload send(Upload upload, int... numbers) {
        Upload told = upload;
        for (int number : numbers) {
            byte[] bytes = bytes(upload, number);
            HttpResponse<String> response = put(ticket(upload, number), bytes);
            String etag = response.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(response.body()));
            told = api.put(path() + "/" + upload.id() + "/parts", List.of(new PartDone(number, sha256(bytes), etag)))
                    .as(Upload.class);
        }
        return told;
    }

    Answer complete(Upload upload) {
        return api.post(path() + "/" + upload.id() + "/complete", null);
    }

    /** All of it, to the server's decision. */
    public Master deliver() {
        Upload upload = start();
        send(upload, IntStream.rangeClosed(1, upload.parts()).toArray());
        return decided(complete(upload).as(Upload.class));
    }

    Master decided(Upload upload) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> master(upload), master -> master.state() != MasterState.VERIFYING);
    }

    private Master master(Upload upload) {
        Master master = api.get(path() + "/" + upload.id()).as(Upload.class).master();
        if (master == null) {
            throw new AssertionError("no master");
        }
        return master;
    }
}
