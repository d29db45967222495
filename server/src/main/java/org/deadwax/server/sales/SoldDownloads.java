package org.deadwax.server.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which orders have downloads in them, as the ledger grows; for whoever tells the shop, so of all labels. */
@Component
public class SoldDownloads {

    private static final String[] DIGITAL = Arrays.stream(Format.values())
            .filter(Format::digital)
            .map(Format::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    SoldDownloads(@Worker JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order of which a download was sold. @param orderedAt when its buyer ordered */
    public record Order(UUID labelId, UUID storeId, long orderId, Instant orderedAt) {}

    /**
     * Orders whose downloads were sold in some batches; tests left out.
     *
     * @param after the batch before the first
     * @param upTo the last batch
     */
    public List<Order> sold(long after, long upTo) {
        return jdbc.sql("""
                        SELECT DISTINCT e.label_id, e.store_id, e.order_id, o.ordered_at
                        FROM ledger_batch b
                        JOIN sale_entry e ON e.batch_id = b.id
                        JOIN sale_order o ON o.store_id = e.store_id AND o.order_id = e.order_id
                        WHERE b.seq > :after AND b.seq <= :upTo AND e.units = 1 AND NOT e.test AND e.format = ANY(:digital)
                            AND o.ordered_at IS NOT NULL
                        ORDER BY e.store_id, e.order_id
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("digital", DIGITAL)
                .query((row, n) -> new Order(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The lines of an order of which a download is still sold, by the shop's ids. */
    public Set<Long> lines(UUID storeId, long orderId) {
        return jdbc.sql("""
                        SELECT line_item_id FROM sale_entry
                        WHERE store_id = :store AND order_id = :order AND NOT test AND format = ANY(:digital)
                        GROUP BY line_item_id HAVING sum(units) > 0
                        """)
                .param("store", storeId)
                .param("order", orderId)
                .param("digital", DIGITAL)
                .query((row, n) -> row.getLong(1))
                .set();
    }
}
