package org.deadwax.server.store.fulfil;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.sales.SoldDownloads;
import org.deadwax.server.store.ShopifySettings;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.connect.ShopApi;
import org.deadwax.server.store.fulfil.FulfilmentQueue.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Marks downloads as fulfilled in their shop. The shop is asked first what is left of an order, so that one that was marked
 * already, its answer lost, is not marked twice. Only half of what a shop lets be asked is ever used for it.
 */
@Component
public class Fulfilment {

    private static final Logger log = LoggerFactory.getLogger(Fulfilment.class);

    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration HELD = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final FulfilmentQueue queue;
    private final SoldDownloads sold;
    private final ShopApi shops;
    private final ConnectionBook book;
    private final ShopifySettings settings;
    private final Installation installation;

    Fulfilment(
            FulfilmentQueue queue,
            SoldDownloads sold,
            ShopApi shops,
            ConnectionBook book,
            ShopifySettings settings,
            Installation installation) {
        this.queue = queue;
        this.sold = sold;
        this.shops = shops;
        this.book = book;
        this.settings = settings;
        this.installation = installation;
    }

    /** Whatever is due, of every store. */
    public void further() {
        queue.fill();
        if (settings.isReal() && installation.environment() != Installation.Environment.PRODUCTION) {
            return;
        }
        queue.stores().forEach(this::store);
    }

    private void store(UUID storeId) {
        for (Due due : queue.due(storeId, AT_ONCE)) {
            if (book.spentHalf(storeId)) {
                return;
            }
            try {
                mark(due);
            } catch (ShopRefused e) {
                refused(due, e);
                if (e.kind() != ShopRefused.Kind.REQUEST) {
                    return;
                }
            } catch (RuntimeException e) {
                log.warn("An order could not be marked as fulfilled", e);
                later(due, "This server could not do it; it tries again.");
            }
        }
    }

    private void mark(Due due) {
        JsonNode order = shops.ask(
                        due.storeId(),
                        AdminDocument.FULFILLABLE_LINES,
                        Map.of("id", "gid://shopify/Order/" + due.orderId()))
                .path("order");
        FulfillableLines lines = FulfillableLines.of(order, sold.lines(due.storeId(), due.orderId()));
        for (Map<String, Object> one : lines.now()) {
            shops.ask(due.storeId(), AdminDocument.FULFIL, Map.of("fulfillment", one));
        }
        if (lines.held() != null) {
            queue.write(due, "HELD", due.attempts() + 1, pause(HELD, due.attempts()), lines.held());
        } else if (lines.wrong() != null) {
            queue.write(due, "STUCK", due.attempts() + 1, Duration.ZERO, lines.wrong());
        } else {
            queue.write(due, "DONE", due.attempts(), Duration.ZERO, "");
        }
    }

    private void refused(Due due, ShopRefused e) {
        if (e.kind() == ShopRefused.Kind.REQUEST) {
            later(due, String.valueOf(e.getMessage()));
        } else {
            // nothing is wrong with this order: the shop cannot be asked
            queue.write(due, "WAITING", due.attempts(), FIRST_PAUSE, String.valueOf(e.getMessage()));
        }
    }

    private void later(Due due, String reason) {
        int attempts = due.attempts() + 1;
        queue.write(
                due, attempts >= ATTEMPTS ? "STUCK" : "WAITING", attempts, pause(FIRST_PAUSE, due.attempts()), reason);
    }

    private static Duration pause(Duration first, int attempts) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
