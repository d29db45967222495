package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.ApiVersion;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts orders that were fetched into the inbox, as if the shop had sent them. */
@Component
public class FetchedOrders {

    /** A fifth of a second's work. */
    private static final int CROWD = 1_000;

    private final Inbox inbox;
    private final Shops shops;
    private final JdbcClient jdbc;
    private final Clock clock;

    FetchedOrders(Inbox inbox, Shops shops, @Worker JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.shops = shops;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An order as the Admin API gave it. */
    public record Fetched(long orderId, JsonNode order) {}

    /**
     * All of them, in as few transactions as the inbox makes of what comes at once.
     *
     * @throws ShopRefused when the database did not take one; they are fetched again
     */
    public void keep(ShopDomain domain, List<Fetched> some) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> kept = new ArrayList<>();
            some.forEach(one -> kept.add(threads.submit(() -> keep(domain, one.orderId, one.order))));
            for (Future<?> one : kept) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ShopRefused refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "The server is stopping.");
        }
    }

    /** Whether so many webhooks wait that what is sold now would wait behind more. */
    public boolean crowded() {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM store_inbox WHERE state = 0 LIMIT :most) AS waiting")
                        .param("most", CROWD)
                        .query(Integer.class)
                        .single()
                == CROWD;
    }

    /**
     * The same order as it was the last time is kept once.
     *
     * @param order as the Admin API gave it
     * @throws ShopRefused when the database did not take it; it is fetched again
     */
    public void keep(ShopDomain domain, long orderId, JsonNode order) {
        byte[] body = order.toString().getBytes(StandardCharsets.UTF_8);
        String id = "fetched-" + orderId + "-" + UUID.nameUUIDFromBytes(body);
        try {
            inbox.keep(new ReceivedWebhook(
                    shops.find(domain),
                    id,
                    ShopifyTranslation.FETCHED,
                    ApiVersion.PINNED,
                    null,
                    clock.instant(),
                    body.length,
                    Codec.pack(body, body.length)));
        } catch (Inbox.InboxUnavailable e) {
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "Order " + orderId + " was fetched but not kept.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "The server is stopping.");
        }
    }
}
