package org.deadwax.shopifyfake;

import com.sun.net.httpserver.HttpExchange;
import graphql.ExecutionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a shop gathers for whoever asks for everything, one thing at a time: a file of one JSON object a line. It is running
 * when it is first looked at, and done the second time.
 */
public final class BulkOperations {

    static final String FILES = "bulk/";

    private final FakeShop shop;
    private final JsonMapper json = new JsonMapper();
    private final Map<Long, Operation> operations = new TreeMap<>();
    private int failures;
    private double part;
    private long sent;
    private int requests;
    private long breakAt = Long.MAX_VALUE;

    BulkOperations(FakeShop shop) {
        this.shop = shop;
    }

    private static final class Operation {
        final long id;
        final String query;
        final Supplier<ExecutionResult> gather;
        final boolean grouped;
        final Instant createdAt;
        String status = "CREATED";
        int roots;
        int objects;
        byte[] file = new byte[0];

        @Nullable
        Instant completedAt;

        Operation(long id, String query, Supplier<ExecutionResult> gather, boolean grouped, Instant createdAt) {
            this.id = id;
            this.query = query;
            this.gather = gather;
            this.grouped = grouped;
            this.createdAt = createdAt;
        }
    }

    /** The next so many break off with that part of their file, torn within a line. */
    public void fail(int times, double partOfFile) {
        failures = times;
        part = partOfFile;
    }

    /** Files break off after so many bytes in all, as a net does; nothing more is sent until this is said again. */
    public synchronized void breakAfter(long bytes) {
        breakAt = sent + bytes;
    }

    /** How often a file, or the rest of one, was asked for. */
    public int requests() {
        return requests;
    }

    synchronized boolean running() {
        return operations.values().stream().anyMatch(one -> one.completedAt == null);
    }

    synchronized Map<String, Object> begin(String query, Supplier<ExecutionResult> gather, boolean grouped) {
        Operation made = new Operation(shop.next(), query, gather, grouped, shop.now());
        operations.put(made.id, made);
        return node(made);
    }

    synchronized @Nullable Map<String, Object> cancel(long id) {
        Operation one = operations.get(id);
        if (one == null || one.completedAt != null) {
            return null;
        }
        end(one, "CANCELED");
        return node(one);
    }

    synchronized @Nullable Map<String, Object> look(long id) {
        Operation one = operations.get(id);
        if (one == null) {
            return null;
        }
        if (one.status.equals("CREATED")) {
            one.status = "RUNNING";
        } else if (one.status.equals("RUNNING")) {
            gather(one);
        }
        return node(one);
    }

    private void gather(Operation one) {
        byte[] whole = file(one);
        if (failures > 0) {
            failures--;
            one.file = java.util.Arrays.copyOf(whole, (int) (whole.length * part));
            end(one, "FAILED");
        } else {
            one.file = whole;
            end(one, "COMPLETED");
        }
    }

    private void end(Operation one, String status) {
        one.status = status;
        one.completedAt = shop.now();
        shop.send(
                "bulk_operations/finish",
                Map.of(
                        "admin_graphql_api_id", GraphOrder.gid("BulkOperation", one.id),
                        "completed_at", one.completedAt.toString(),
                        "status", status.toLowerCase(java.util.Locale.ROOT),
                        "type", "query"));
    }

    private byte[] file(Operation one) {
        List<Map<String, Object>> roots = new ArrayList<>();
        List<Map<String, Object>> children = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        Map<String, Object> data = Objects.requireNonNull(one.gather.get().getData());
        for (Object connection : data.values()) {
            for (Map<String, Object> node : nodes(connection)) {
                List<Map<String, Object>> below = new ArrayList<>();
                Map<String, Object> root = flat(node, below);
                roots.add(root);
                children.addAll(below);
                lines.add(root);
                lines.addAll(below);
            }
        }
        if (!one.grouped) {
            lines = new ArrayList<>(roots);
            lines.addAll(children);
        }
        one.roots = roots.size();
        one.objects = lines.size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map<String, Object> line : lines) {
            bytes.writeBytes(json.writeValueAsBytes(line));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** Without its lists, which become lines of their own. */
    private static Map<String, Object> flat(Map<String, Object> node, List<Map<String, Object>> below) {
        Map<String, Object> line = new LinkedHashMap<>();
        node.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && (map.containsKey("edges") || map.containsKey("nodes"))) {
                for (Map<String, Object> child : nodes(value)) {
                    Map<String, Object> own = flat(child, below);
                    own.put("__parentId", node.get("id"));
                    below.add(own);
                }
            } else {
                line.put(key, value);
            }
        });
        return line;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(@Nullable Object connection) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        if (connection instanceof Map<?, ?> map) {
            if (map.get("nodes") instanceof List<?> list) {
                list.forEach(one -> nodes.add((Map<String, Object>) one));
            } else if (map.get("edges") instanceof List<?> list) {
                list.forEach(one -> nodes.add((Map<String, Object>) ((Map<?, ?>) one).get("node")));
            }
        }
        return nodes;
    }

    private Map<String, Object> node(Operation one) {
        Map<String, Object> node = new LinkedHashMap<>();
        String url =
                one.file.length == 0 ? null : shop.url.get() + "/" + shop.domain() + "/" + FILES + one.id + ".jsonl";
        node.put("__typename", "BulkOperation");
        node.put("id", GraphOrder.gid("BulkOperation", one.id));
        node.put("status", one.status);
        node.put("type", "QUERY");
        node.put("query", one.query);
        node.put("createdAt", one.createdAt.toString());
        node.put("completedAt", one.completedAt == null ? null : one.completedAt.toString());
        node.put("errorCode", one.status.equals("FAILED") ? "TIMEOUT" : null);
        node.put("rootObjectCount", String.valueOf(one.roots));
        node.put("objectCount", String.valueOf(one.objects));
        node.put("fileSize", String.valueOf(one.file.length));
        node.put("url", one.status.equals("COMPLETED") ? url : null);
        node.put("partialDataUrl", one.status.equals("FAILED") ? url : null);
        return node;
    }

    /** The file, from the byte that is asked for. */
    void send(HttpExchange exchange, String name) throws IOException {
        byte[] file;
        int end;
        int begin = begin(exchange.getRequestHeaders().getFirst("Range"));
        synchronized (this) {
            requests++;
            Operation one = name.matches("[0-9]+\\.jsonl")
                    ? operations.get(Long.parseLong(name.substring(0, name.indexOf('.'))))
                    : null;
            // whoever sends a token along hands it to a stranger
            if (one == null || exchange.getRequestHeaders().containsKey("X-Shopify-Access-Token")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            file = one.file;
            if (begin >= file.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            end = (int) Math.min(file.length, begin + Math.max(0, breakAt - sent));
            sent += end - begin;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/jsonl");
        exchange.sendResponseHeaders(begin > 0 ? 206 : 200, file.length - begin);
        exchange.getResponseBody().write(file, begin, end - begin);
    }

    private static int begin(@Nullable String range) {
        return range == null || !range.matches("bytes=[0-9]+-")
                ? 0
                : Integer.parseInt(range.substring(6, range.length() - 1));
    }

    /** What is in the newest file, for tests of it. */
    public synchronized String newest() {
        return operations.isEmpty()
                ? ""
                : new String(
                        ((TreeMap<Long, Operation>) operations).lastEntry().getValue().file, StandardCharsets.UTF_8);
    }
}
