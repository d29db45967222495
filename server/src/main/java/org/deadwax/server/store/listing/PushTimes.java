package org.deadwax.server.store.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.connect.Connected;
import org.deadwax.server.store.variant.VariantsConfirmed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows when a listing is next due: at once when the catalogue asks another price than the store was told, else at the next
 * instant at which it will. Reckoned anew whenever a label's products change, and now and then unasked.
 */
@Component
class PushTimes implements Connected, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PushTimes.class);

    private final ListingBook book;
    private final ListingViews views;
    private final PushQueue queue;
    private final JdbcClient all;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("push-times").factory());

    PushTimes(
            ListingBook book,
            ListingViews views,
            PushQueue queue,
            @Worker JdbcClient all,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.views = views;
        this.queue = queue;
        this.all = all;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whoever changed something does not wait for it. */
    @EventListener
    void productsChanged(ProductsChanged changed) {
        if (waiting.add(changed.labelId())) {
            try {
                thread.execute(() -> {
                    waiting.remove(changed.labelId());
                    reckon(changed.labelId());
                });
            } catch (RejectedExecutionException e) {
                log.debug("Stopping; the next sweep reckons when prices are due.");
            }
        }
    }

    /** What a store had already is looked at as if it had been published. */
    @EventListener
    void variantsConfirmed(VariantsConfirmed confirmed) {
        for (UUID release : confirmed.releases()) {
            book.adopt(confirmed.labelId(), confirmed.storeId(), release);
        }
        queue.wake();
    }

    /** All labels that list something. */
    void sweep() {
        all.sql("SELECT DISTINCT label_id FROM store_listing")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(this::reckon);
    }

    private void reckon(UUID labelId) {
        try {
            List<UUID> stores = all.sql("SELECT DISTINCT store_id FROM store_listing WHERE label_id = :label")
                    .param("label", labelId)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            stores.forEach(store -> CurrentLabel.in(labelId, () -> {
                reckon(labelId, store);
                return store;
            }));
            queue.wake();
        } catch (RuntimeException e) {
            log.warn("Could not reckon when prices of label {} are due: {}", labelId, e.getMessage());
        }
    }

    private void reckon(UUID labelId, UUID storeId) {
        UUID after = new UUID(0, 0);
        while (true) {
            UUID from = after;
            List<ListingRow> rows = transactions.execute(status -> book.ofStore(labelId, storeId, from, 100));
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(row -> transactions.executeWithoutResult(status -> reckon(row)));
            after = rows.getLast().releaseId();
        }
    }

    private void reckon(ListingRow row) {
        if (row.seen() == null) {
            return;
        }
        boolean now = views.compared(row)
                .map(compared -> !compared.byThemselves().isEmpty())
                .orElse(false);
        Instant next = views.offer(row).map(Offer::changesAt).orElse(null);
        due(row, now ? clock.instant() : next, next, now);
    }

    /** @param again also when a push is at hand that began before */
    private void due(ListingRow row, @Nullable Instant at, @Nullable Instant next, boolean again) {
        all.sql("""
                        UPDATE store_listing
                        SET due_at = CASE WHEN due_at < :at OR :at::timestamptz IS NULL THEN due_at ELSE :at END,
                            next_change_at = :next, wanted = wanted + CASE WHEN :again THEN 1 ELSE 0 END
                        WHERE label_id = :label AND store_id = :store AND release_id = :release
                        """)
                .param("at", ListingQueue.time(at))
                .param("next", ListingQueue.time(next))
                .param("again", again)
                .param("label", row.labelId())
                .param("store", row.storeId())
                .param("release", row.releaseId())
                .update();
    }

    /** What could not be told while it was not connected. */
    @Override
    public void tell(UUID storeId) {
        all.sql("UPDATE store_listing SET due_at = :now, attempts = 0, wanted = wanted + 1 WHERE store_id = :store")
                .param("now", ListingQueue.time(clock.instant()))
                .param("store", storeId)
                .update();
        queue.wake();
    }

    /** Every listing within the hour, spread, so that drift is found that no webhook told of. */
    void lookAtAll() {
        all.sql("""
                        UPDATE store_listing SET due_at = least(due_at, :now::timestamptz + random() * interval '1 hour')
                        WHERE shop_product_id IS NOT NULL OR seen IS NOT NULL
                        """).param("now", ListingQueue.time(clock.instant())).update();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
