package org.deadwax.desktop.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes parts over real HTTP, as strictly as S3 does: the signed checksum must be there and must be right. */
final class FakeStorage implements AutoCloseable {

    /** How storage answers a part instead of taking it. */
    record Refusal(int status, String code) {}

    private final HttpServer http;
    private final Map<String, byte[]> parts = new ConcurrentHashMap<>();
    private final List<String> puts = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();

    /** By upload/number and how many times it was put before. */
    volatile BiFunction<String, Integer, @Nullable Refusal> mood = (part, before) -> null;

    FakeStorage() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::put);
        http.start();
    }

    String ticket(String part, String sha256) {
        String ticket = part + "?" + sha256;
        tickets.add(ticket);
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + part + "?sha="
                + URLEncoder.encode(sha256, StandardCharsets.UTF_8);
    }

    private void put(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String part = exchange.getRequestURI().getPath().substring(1);
        String sha = exchange.getRequestURI().getQuery().substring("sha=".length());
        int before;
        synchronized (puts) {
            before = (int) puts.stream().filter(part::equals).count();
            puts.add(part);
        }
        Refusal refusal = mood.apply(part, before);
        String signed = exchange.getRequestHeaders().getFirst("x-amz-checksum-sha256");
        if (refusal == null && (!tickets.contains(part + "?" + sha) || !sha.equals(signed))) {
            refusal = new Refusal(403, "SignatureDoesNotMatch");
        }
        if (refusal == null && !sha.equals(sha256(body))) {
            refusal = new Refusal(400, "BadDigest");
        }
        if (refusal == null) {
            parts.put(part, body);
            synchronized (puts) {
                taken.add(part);
            }
            exchange.getResponseHeaders().add("ETag", "\"" + part + "\"");
        }
        byte[] answer = refusal == null
                ? new byte[0]
                : ("<Error><Code>" + refusal.code() + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal.status(), answer.length == 0 ? -1 : answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    boolean holds(String part) {
        return parts.containsKey(part);
    }

    void lose(String part) {
        parts.remove(part);
    }

    byte[] bytes(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new AssertionError("Storage has no " + part);
        }
        return bytes;
    }

    /** Every attempt, in order. */
    List<String> puts() {
        synchronized (puts) {
            return List.copyOf(puts);
        }
    }

    /** Every part that was taken, in order; twice when it was taken twice. */
    List<String> taken() {
        synchronized (puts) {
            return List.copyOf(taken);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
