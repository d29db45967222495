package org.deadwax.shopifyfake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shopify on this machine. A shop's own address is the first part of the path: {@code http://127.0.0.1:PORT/NAME.myshopify.com}
 * stands for {@code https://NAME.myshopify.com}.
 */
public final class ShopifyFake implements AutoCloseable {

    private final FakeApp app;
    private final Clock clock;
    private final Webhooks webhooks;
    private final OauthEndpoint oauth;
    /** Half a second's work, which who asks nothing is spared. */
    private static final class Admin {
        private static final AdminEndpoint ENDPOINT = new AdminEndpoint();
    }

    private final Map<String, FakeShop> shops = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(70_000_000L + System.nanoTime() % 1_000_000);
    private final JsonMapper json = new JsonMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private ShopifyFake(FakeApp app, int port, Clock clock) throws IOException {
        this.app = app;
        this.clock = clock;
        this.webhooks = new Webhooks(app);
        this.oauth = new OauthEndpoint(app);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** @param port 0 for any that is free */
    public static ShopifyFake start(FakeApp app, int port, Clock clock) throws IOException {
        return new ShopifyFake(app, port, clock);
    }

    /** Of all shops, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Opens a shop; nobody has installed anything in it. */
    public FakeShop open(String domain) {
        FakeShop shop = new FakeShop(domain, ids.incrementAndGet(), app, webhooks, clock, this::url);
        shops.put(domain, shop);
        return shop;
    }

    /** The old name answers no more. */
    public void rename(FakeShop shop, String domain) {
        shops.remove(shop.domain());
        shops.put(domain, shop);
        shop.renamed(domain);
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 3);
            FakeShop shop = path.length < 3 ? null : shops.get(path[1]);
            if (shop == null) {
                answer(exchange, 404, Map.of("errors", "Not Found"));
                return;
            }
            String rest = path[2];
            if (rest.equals("admin/oauth/authorize")) {
                authorize(exchange, shop);
            } else if (rest.equals("admin/oauth/access_token")
                    && exchange.getRequestMethod().equals("POST")) {
                shop.tokenAsked();
                OauthEndpoint.Answer answer = oauth.token(shop, body(exchange));
                answer(exchange, answer.status(), answer.body());
            } else if (rest.matches("admin/api/[^/]+/graphql\\.json")
                    && exchange.getRequestMethod().equals("POST")) {
                String token = exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token");
                AdminEndpoint.Answer answer = Admin.ENDPOINT.answer(shop, rest.split("/")[2], token, body(exchange));
                answer(exchange, answer.status(), answer.body());
            } else if (rest.startsWith(BulkOperations.FILES)) {
                shop.bulk().send(exchange, rest.substring(BulkOperations.FILES.length()));
            } else if (rest.equals("staged") && exchange.getRequestMethod().equals("POST")) {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                int status = shop.staged.receive(type, exchange.getRequestBody().readAllBytes());
                answer(exchange, status, Map.of());
            } else {
                answer(exchange, 404, Map.of("errors", "Not Found"));
            }
        }
    }

    /** GET shows what the merchant is asked; POST is the merchant's yes, with leave to grant less. */
    private void authorize(HttpExchange exchange, FakeShop shop) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        String refusal = oauth.refusal(query);
        if (refusal != null) {
            page(exchange, 400, refusal);
        } else if (exchange.getRequestMethod().equals("POST")) {
            Set<String> granted = Set.of(query.getOrDefault("granted", query.getOrDefault("scope", ""))
                    .split(","));
            exchange.getResponseHeaders().set("Location", oauth.approve(shop, query, granted));
            exchange.sendResponseHeaders(302, -1);
        } else {
            String action = exchange.getRequestURI().getRawPath() + "?"
                    + exchange.getRequestURI().getRawQuery();
            page(
                    exchange,
                    200,
                    "<h1>" + shop.domain() + "</h1><p>This application asks for "
                            + escape(query.getOrDefault("scope", ""))
                            + ".</p><form method=\"post\" action=\"" + escape(action)
                            + "\"><button>Install</button></form>");
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            return new HashMap<>(parameters(new String(bytes, StandardCharsets.UTF_8)));
        }
        try {
            return json.readValue(bytes, Map.class);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    static Map<String, String> query(URI uri) {
        return parameters(uri.getRawQuery());
    }

    private static Map<String, String> parameters(@Nullable String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", json.writeValueAsBytes(body));
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
