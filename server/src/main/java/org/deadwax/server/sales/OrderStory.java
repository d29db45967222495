package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger knows of one order, step by step. In the caller's transaction of the label. */
@Component
public class OrderStory {

    private final JdbcClient jdbc;

    OrderStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param topic as "orders/paid"; @param saidAt by the shop's clock; @param heardAt by ours, the first time */
    public record Heard(String topic, Instant saidAt, Instant heardAt, int times) {}

    public List<Heard> heard(UUID label, UUID store, long order) {
        return jdbc.sql("""
                        SELECT topic, said_at, heard_at, times FROM sale_heard
                        WHERE label_id = :label AND store_id = :store AND order_id = :order ORDER BY heard_at, topic
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) ->
                        new Heard(row.getString("topic"), at(row, "said_at"), at(row, "heard_at"), row.getInt("times")))
                .list();
    }

    /**
     * An entry of the ledger.
     *
     * @param units what it adds to what is sold: 1, 0 or −1
     * @param at by the shop's clock; @param recordedAt by ours, in ledger batch {@code seq}
     */
    public record Entry(
            long lineItemId,
            int unitNo,
            UnitEventKind kind,
            UUID productId,
            UUID releaseId,
            Format format,
            int units,
            Money paid,
            @Nullable String place,
            Instant at,
            Instant recordedAt,
            long seq) {}

    public List<Entry> entries(UUID label, UUID store, long order) {
        return jdbc.sql("""
                        SELECT e.*, b.seq, b.recorded_at FROM sale_entry e JOIN ledger_batch b ON b.id = e.batch_id
                        WHERE e.label_id = :label AND e.store_id = :store AND e.order_id = :order ORDER BY e.entry_no
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) -> new Entry(
                        row.getLong("line_item_id"),
                        row.getInt("unit_no"),
                        UnitEventKind.valueOf(row.getString("kind")),
                        row.getObject("product_id", UUID.class),
                        row.getObject("release_id", UUID.class),
                        Format.valueOf(row.getString("format")),
                        row.getInt("units"),
                        new Money(row.getLong("shop_minor"), row.getString("shop_currency")),
                        row.getString("place"),
                        at(row, "occurred_at"),
                        at(row, "recorded_at"),
                        row.getLong("seq")))
                .list();
    }

    /** City, province and ZIP as far as they are kept; empty when nothing is. @param others orders of the same customer */
    public record Where(String place, int others) {}

    public Where where(UUID label, UUID store, long order) {
        return jdbc.sql("""
                        SELECT coalesce(facts #> '{newest,shipping}', facts #> '{newest,billing}') ->> 'city' AS city,
                               coalesce(facts #> '{newest,shipping}', facts #> '{newest,billing}') ->> 'province' AS province,
                               coalesce(facts #> '{newest,shipping}', facts #> '{newest,billing}') ->> 'zip' AS zip,
                               coalesce(shipping_country, billing_country) AS country,
                               (SELECT count(*) FROM sale_customer c JOIN sale_customer mine
                                    ON mine.label_id = c.label_id AND mine.customer = c.customer
                                WHERE c.label_id = :label AND mine.store_id = :store AND mine.order_id = :order) AS orders
                        FROM sale_order WHERE label_id = :label AND store_id = :store AND order_id = :order
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) -> new Where(
                        java.util.stream.Stream.of(
                                        row.getString("city"),
                                        row.getString("province"),
                                        row.getString("zip"),
                                        row.getString("country"))
                                .filter(part -> part != null && !part.isBlank())
                                .collect(java.util.stream.Collectors.joining(", ")),
                        Math.max(1, row.getInt("orders"))))
                .optional()
                .orElse(new Where("", 1));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
