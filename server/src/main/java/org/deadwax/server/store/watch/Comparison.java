package org.deadwax.server.store.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.StoreComparison;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.KnownOrders;
import org.deadwax.server.store.FetchedOrders;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.connect.ConnectionBook.Askable;
import org.deadwax.server.store.connect.ShopApi;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks a shop which orders changed and fetches those that are not here, or are here as they were before. What is fetched goes
 * through the inbox like everything else, so that it counts once however often it comes.
 */
@Component
public class Comparison {

    /** Nobody says how long Shopify's search takes to know of a change, so each comparison looks back over the last ones. */
    static final Duration OVERLAP = Duration.ofMinutes(30);

    /** The first time, when nothing was compared yet. */
    private static final Duration FIRST = Duration.ofDays(1);

    /** A change as young as this may still be on its way by webhook. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(15);

    private final ShopApi shops;
    private final ConnectionBook book;
    private final KnownOrders known;
    private final WholeOrder whole;
    private final FetchedOrders fetched;
    private final OrdersThere there;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comparison(
            ShopApi shops,
            ConnectionBook book,
            KnownOrders known,
            WholeOrder whole,
            FetchedOrders fetched,
            OrdersThere there,
            @Worker JdbcClient jdbc,
            Clock clock) {
        this.shops = shops;
        this.book = book;
        this.known = known;
        this.whole = whole;
        this.fetched = fetched;
        this.there = there;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since the last one. @throws ShopRefused when it ended early; that is written down too */
    public StoreComparison compare(UUID storeId) {
        Askable store = book.one(storeId);
        Instant since = store.comparedTo() == null
                ? store.connectedAt().minus(FIRST)
                : store.comparedTo().minus(OVERLAP);
        StoreComparison found = compare(store, since, clock.instant().minus(ON_ITS_WAY));
        there.count(store);
        return found;
    }

    /** Everything that changed since then, whatever was compared before; with what is on its way. */
    public StoreComparison compareSince(UUID storeId, Instant since) {
        return compare(book.one(storeId), since, clock.instant());
    }

    private StoreComparison compare(Askable store, Instant since, Instant until) {
        Count count = new Count();
        try {
            String after = null;
            do {
                JsonNode page = page(store, since, after);
                take(store, page, until, count);
                after = page.path("pageInfo").path("hasNextPage").asBoolean(false)
                        ? page.path("pageInfo").path("endCursor").asString("")
                        : null;
            } while (after != null);
        } catch (ShopRefused e) {
            write(store, since, count, String.valueOf(e.getMessage()));
            throw e;
        }
        book.comparedTo(store.storeId(), until);
        return write(store, since, count, "");
    }

    private static final class Count {
        private int compared;
        private int missing;
        private int fetched;
    }

    private JsonNode page(Askable store, Instant since, @Nullable String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("after", after);
        variables.put("changed", "updated_at:>='" + since + "'");
        return shops.ask(store.storeId(), AdminDocument.CHANGED_ORDERS, variables)
                .path("orders");
    }

    private void take(Askable store, JsonNode page, Instant until, Count count) {
        Map<Long, Instant> there = new LinkedHashMap<>();
        for (JsonNode node : page.path("nodes")) {
            Instant at = time(node.path("updatedAt").asString(""));
            if (at.isBefore(until)) {
                there.put(Long.parseLong(node.path("legacyResourceId").asString("0")), at);
            }
        }
        Map<Long, Instant> here = known.updatedAt(store.storeId(), there.keySet());
        List<Long> missing = new ArrayList<>();
        there.forEach((id, at) -> {
            Instant ours = here.get(id);
            if (ours == null || ours.isBefore(at)) {
                missing.add(id);
            }
        });
        count.compared += there.size();
        count.missing += missing.size();
        for (long id : missing) {
            if (fetch(store, id)) {
                count.fetched++;
            }
        }
    }

    /** @return false when the shop has no such order any more */
    boolean fetch(Askable store, long orderId) {
        return whole.fetch(store.storeId(), orderId)
                .map(order -> {
                    fetched.keep(store.domain(), orderId, order);
                    return true;
                })
                .orElse(false);
    }

    private StoreComparison write(Askable store, Instant since, Count count, String reason) {
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO store_comparison (label_id, store_id, at, since, compared, missing, fetched, reason)
                        VALUES (:label, :store, :at, :since, :compared, :missing, :fetched, :reason)
                        """)
                .param("label", store.labelId())
                .param("store", store.storeId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("compared", count.compared)
                .param("missing", count.missing)
                .param("fetched", count.fetched)
                .param("reason", reason)
                .update();
        return new StoreComparison(now, since, count.compared, count.missing, count.fetched, reason);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ShopRefused(ShopRefused.Kind.REQUEST, "The shop says that an order changed at “" + text + "”.");
        }
    }
}
