package org.deadwax.server.store.variant;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.platform.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/**
 * What stores tell of their products by webhook: variants that came, changed or went. A product that was deleted and made anew
 * is known by its barcodes. Listings of it are looked at soon, once a row of changes is over. In the drainer's transaction.
 */
@Component
public class ProductNews {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Shopify's webhooks name the first hundred variants. */
    private static final int ALL_TOLD = 100;

    private final VariantRows variants;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProductNews(
            VariantRows variants,
            Proposals proposals,
            ApplicationEventPublisher events,
            @Worker JdbcClient jdbc,
            Clock clock) {
        this.variants = variants;
        this.proposals = proposals;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of products/create and products/update. */
    public void changed(UUID labelId, UUID storeId, JsonNode body) {
        long product = body.path("id").asLong(0);
        List<Long> there = new ArrayList<>();
        for (JsonNode node : body.path("variants")) {
            long variant = node.path("id").asLong(0);
            if (variant > 0) {
                there.add(variant);
                variants.write(
                        variant(labelId, storeId, product, body.path("title").asString(""), node));
            }
        }
        if (there.size() < ALL_TOLD) {
            variants.gone(labelId, storeId, product, there);
        }
        settle(labelId, storeId, product);
    }

    /** Of products/delete. */
    public void deleted(UUID labelId, UUID storeId, JsonNode body) {
        long product = body.path("id").asLong(0);
        look(labelId, storeId, product);
        variants.gone(labelId, storeId, product, List.of());
    }

    private void settle(UUID labelId, UUID storeId, long product) {
        int taken = variants.takeOver(labelId, storeId);
        proposals.make(labelId, storeId, product);
        look(labelId, storeId, product);
        if (taken > 0) {
            afterwards(() -> events.publishEvent(new ProductsChanged(labelId)));
        }
    }

    private SoldVariant variant(UUID labelId, UUID storeId, long product, String title, JsonNode node) {
        String format = node.path("title").asString("");
        return new SoldVariant(
                labelId,
                storeId,
                node.path("id").asLong(0),
                product,
                title(title, format),
                node.path("sku").asString(""),
                node.path("barcode").asString(""),
                // a webhook does not say in which currency
                null,
                null);
    }

    static String title(String product, String variant) {
        return variant.isEmpty() || variant.equals("Default Title") ? product : product + ", " + variant;
    }

    private void look(UUID labelId, UUID storeId, long product) {
        jdbc.sql("""
                        UPDATE store_listing l SET due_at = least(due_at, :soon::timestamptz)
                        WHERE label_id = :label AND store_id = :store AND (shop_product_id = :product OR EXISTS (
                            SELECT FROM store_variant v JOIN product p ON p.label_id = v.label_id AND p.id = v.product_id
                            WHERE v.label_id = l.label_id AND v.store_id = l.store_id AND v.shop_product_id = :product
                              AND v.state = 'CONFIRMED' AND p.release_id = l.release_id))
                        """)
                .param("soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC))
                .param("label", labelId)
                .param("store", storeId)
                .param("product", product)
                .update();
    }

    private static void afterwards(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
