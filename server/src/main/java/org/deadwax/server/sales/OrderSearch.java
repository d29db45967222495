package org.deadwax.server.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds orders by number, name or mail address among millions, while somebody types.
 *
 * <p>PostgreSQL uses no text index behind row-level security, since its operator might tell what it saw. So the worker's role
 * looks up the keys of one label's orders, and the label's own reads what is behind them: what the wall hides stays hidden.
 */
@Component
public class OrderSearch {

    /** Common words are found among the newest; what is not there is rare enough to be sorted. */
    private static final int NEWEST = 15_000;

    private static final String BEFORE =
            " AND (:at::timestamptz IS NULL OR (ordered_at, store_id, order_id) < (:at, :store, :order))";
    private static final String NEWEST_FIRST = " ORDER BY ordered_at DESC, store_id DESC, order_id DESC ";

    private final JdbcClient keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FoundOrderRows rows;

    OrderSearch(@Worker JdbcClient keys, JdbcClient jdbc, TransactionTemplate transactions, FoundOrderRows rows) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
    }

    /** @param total how many there are in all; null when they are too many to be counted in time */
    public record Found(
            List<FoundOrder> orders,
            @Nullable String next,
            @Nullable Integer total) {}

    /** @param typed empty for all, the newest first */
    public Found find(UUID label, String typed, Paging paging) {
        String query = OrderWords.query(label, typed);
        Place after = Place.of(paging.key(3));
        if (query == null && !typed.isBlank()) {
            return new Found(List.of(), null, 0);
        }
        List<Key> newest = newest(label, query, after, paging.fetch());
        if (query == null || newest.size() == paging.fetch()) {
            return found(label, newest, paging, null);
        }
        List<Key> all = all(label, query, after, paging.fetch());
        return found(label, all, paging, all.isEmpty() ? 0 : all.getFirst().total);
    }

    /** How many orders a label has, and since when. @param since null before the first */
    public record Extent(long orders, @Nullable Instant since) {}

    public Extent extent(UUID label) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        SELECT count(*), min(ordered_at) FROM sale_order WHERE label_id = :label AND ordered_at IS NOT NULL
                        """)
                .param("label", label)
                .query((row, n) -> {
                    OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
                    return new Extent(row.getLong(1), since == null ? null : since.toInstant());
                })
                .single()));
    }

    private record Key(OrderRef order, Instant at, int total) {}

    private record Place(
            @Nullable OffsetDateTime at,
            @Nullable UUID store,
            @Nullable Long order) {

        static Place of(List<String> key) {
            return key.isEmpty()
                    ? new Place(null, null, null)
                    : new Place(
                            Instant.parse(key.get(0)).atOffset(ZoneOffset.UTC),
                            UUID.fromString(key.get(1)),
                            Long.valueOf(key.get(2)));
        }
    }

    private List<Key> newest(UUID label, @Nullable String query, Place after, int fetch) {
        String sql = "SELECT store_id, order_id, ordered_at, 0 AS total FROM"
                + " (SELECT store_id, order_id, ordered_at, search FROM sale_order"
                + " WHERE label_id = :label AND ordered_at IS NOT NULL" + BEFORE + NEWEST_FIRST
                + "LIMIT :newest) AS newest"
                + " WHERE :query::text IS NULL OR search @@ CAST(:query AS tsquery)" + NEWEST_FIRST + "LIMIT :fetch";
        return keys(sql, label, query, after, fetch);
    }

    private List<Key> all(UUID label, String query, Place after, int fetch) {
        String sql = "WITH found AS MATERIALIZED (SELECT store_id, order_id, ordered_at FROM sale_order"
                + " WHERE search @@ CAST(:query AS tsquery) AND label_id = :label AND ordered_at IS NOT NULL)"
                + " SELECT store_id, order_id, ordered_at, (SELECT count(*) FROM found) AS total, :newest::int FROM found"
                + " WHERE true" + BEFORE + NEWEST_FIRST + "LIMIT :fetch";
        return keys(sql, label, query, after, fetch);
    }

    private List<Key> keys(String sql, UUID label, @Nullable String query, Place after, int fetch) {
        return keys.sql(sql)
                .param("label", label)
                .param("query", query)
                .param("at", after.at)
                .param("store", after.store)
                .param("order", after.order)
                .param("newest", query == null ? fetch : NEWEST)
                .param("fetch", fetch)
                .query((row, n) -> new Key(
                        new OrderRef(row.getObject("store_id", UUID.class), row.getLong("order_id")),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        row.getInt("total")))
                .list();
    }

    private Found found(UUID label, List<Key> found, Paging paging, @Nullable Integer total) {
        var page = paging.page(found, key -> Paging.cursor(key.at, key.order.storeId(), key.order.orderId()));
        List<FoundOrder> orders = transactions.execute(
                status -> rows.of(label, page.items().stream().map(Key::order).toList()));
        return new Found(orders, page.next(), total);
    }

    /** One order as a list shows it; in the caller's transaction. Null when the label has none such. */
    public @Nullable FoundOrder one(UUID label, OrderRef order) {
        List<FoundOrder> one = rows.of(label, List.of(order));
        return one.isEmpty() ? null : one.getFirst();
    }

    /** What a mail or list says of money in an order that has none. */
    static Money nothing(@Nullable String currency) {
        return new Money(0, currency == null ? "USD" : currency);
    }
}
