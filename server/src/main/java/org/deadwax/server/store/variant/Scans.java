package org.deadwax.server.store.variant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.connect.ConnectionBook.Askable;
import org.deadwax.server.store.connect.ShopApi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks through all that a store sells, page by page, one server at a time, and proposes what it may be. */
@Component
public class Scans {

    private static final Logger log = LoggerFactory.getLogger(Scans.class);

    /** Who has not been heard of for so long is dead. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private final ShopApi shops;
    private final ConnectionBook connections;
    private final VariantRows variants;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Scans(
            ShopApi shops,
            ConnectionBook connections,
            VariantRows variants,
            Proposals proposals,
            ApplicationEventPublisher events,
            @Worker JdbcClient jdbc,
            Clock clock) {
        this.shops = shops;
        this.connections = connections;
        this.variants = variants;
        this.proposals = proposals;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when one is at hand already */
    boolean begin(UUID storeId) {
        Askable store = connections.one(storeId);
        return jdbc.sql("""
                        INSERT INTO store_scan (store_id, label_id, state, started_at, beat_at)
                        VALUES (:store, :label, 'RUNNING', :now, :now)
                        ON CONFLICT (store_id) DO UPDATE SET state = 'RUNNING', looked = 0, started_at = :now,
                            beat_at = :now, ended_at = NULL, reason = ''
                        WHERE store_scan.state <> 'RUNNING' OR store_scan.beat_at < :dead
                        """)
                        .param("store", storeId)
                        .param("label", store.labelId())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("dead", clock.instant().minus(SILENCE).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All of it; what comes of it is written down. */
    void run(UUID storeId) {
        Askable store = connections.one(storeId);
        Instant began = clock.instant();
        try {
            pages(store);
            variants.goneSince(store.labelId(), storeId, began);
            int taken = variants.takeOver(store.labelId(), storeId);
            proposals.make(store.labelId(), storeId, null);
            end(storeId, "DONE", "");
            if (taken > 0) {
                events.publishEvent(new ProductsChanged(store.labelId()));
            }
        } catch (RuntimeException e) {
            log.info("{} could not be looked through: {}", store.domain().name(), e.getMessage());
            end(storeId, "FAILED", String.valueOf(e.getMessage()));
        }
    }

    /** As every night: for what no webhook told of. */
    void all() {
        for (UUID store : connections.askable()) {
            if (begin(store)) {
                run(store);
            }
        }
    }

    private void pages(Askable store) {
        String after = null;
        int looked = 0;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", after);
            JsonNode data = shops.ask(store.storeId(), AdminDocument.ALL_VARIANTS, variables);
            JsonNode page = data.path("productVariants");
            String currency = data.path("shop").path("currencyCode").asString("USD");
            for (JsonNode node : page.path("nodes")) {
                variants.write(variant(store, node, currency));
                looked++;
            }
            beat(store.storeId(), looked);
            after = page.path("pageInfo").path("hasNextPage").asBoolean(false)
                    ? page.path("pageInfo").path("endCursor").asString("")
                    : null;
        } while (after != null);
    }

    private static SoldVariant variant(Askable store, JsonNode node, String currency) {
        Money price = price(node.path("price").asString(""), currency);
        JsonNode product = node.path("product");
        return new SoldVariant(
                store.labelId(),
                store.storeId(),
                number(node.path("id").asString("")),
                number(product.path("id").asString("")),
                ProductNews.title(
                        product.path("title").asString(""), node.path("title").asString("")),
                node.path("sku").asString(""),
                node.path("barcode").asString(""),
                price == null ? null : price.minor(),
                price == null ? null : price.currency());
    }

    private static @Nullable Money price(String text, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return text.isEmpty() ? null : Money.of(new BigDecimal(text).setScale(digits, RoundingMode.HALF_UP), currency);
    }

    private static long number(String gid) {
        return Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
    }

    private void beat(UUID storeId, int looked) {
        jdbc.sql("UPDATE store_scan SET looked = :looked, beat_at = :now WHERE store_id = :store")
                .param("looked", looked)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("store", storeId)
                .update();
    }

    private void end(UUID storeId, String state, String reason) {
        jdbc.sql("UPDATE store_scan SET state = :state, reason = :reason, ended_at = :now WHERE store_id = :store")
                .param("state", state)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("store", storeId)
                .update();
    }
}
