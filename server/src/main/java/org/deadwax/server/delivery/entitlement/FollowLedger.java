package org.deadwax.server.delivery.entitlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.Downloadable;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.SoldOrder;
import org.deadwax.server.sales.SoldOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings entitlements to what the ledger says, batch by batch behind it. What an order entitles to is reckoned from how it
 * stands and not from what was new, so it may be done twice and in any order; how far it came is written in the same
 * transaction, so nothing is left out.
 */
@Component
public class FollowLedger {

    private static final int BATCHES = 10;
    private static final int ORDERS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SoldOrders sold;
    private final Catalogue catalogue;
    private final EntitlementRows rows;
    private final Renditions renditions;

    FollowLedger(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            SoldOrders sold,
            Catalogue catalogue,
            EntitlementRows rows,
            Renditions renditions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sold = sold;
        this.catalogue = catalogue;
        this.rows = rows;
        this.renditions = renditions;
    }

    /** The next few batches, and what is to be looked at again. @return false when there was nothing, or another server is at it */
    public boolean next() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Long> cursor = jdbc.sql("SELECT seq FROM delivery_cursor FOR UPDATE SKIP LOCKED")
                    .query(Long.class)
                    .optional();
            return cursor.isPresent() && (follow(cursor.get()) | again());
        }));
    }

    private boolean follow(long seq) {
        SoldOrders.Changed changed = sold.after(seq, BATCHES);
        if (changed.seq() == seq) {
            return false;
        }
        bring(changed.orders());
        jdbc.sql("UPDATE delivery_cursor SET seq = :seq")
                .param("seq", changed.seq())
                .update();
        return true;
    }

    private boolean again() {
        List<OrderRef> orders = jdbc.sql("""
                DELETE FROM delivery_again WHERE (store_id, order_id) IN (
                    SELECT store_id, order_id FROM delivery_again ORDER BY store_id, order_id LIMIT :orders FOR UPDATE SKIP LOCKED)
                RETURNING store_id, order_id
                """)
                .param("orders", ORDERS)
                .query((row, n) -> new OrderRef(row.getObject("store_id", UUID.class), row.getLong("order_id")))
                .list();
        bring(orders);
        return !orders.isEmpty();
    }

    private void bring(List<OrderRef> orders) {
        for (int from = 0; from < orders.size(); from += ORDERS) {
            Map<UUID, List<SoldOrder>> byLabel =
                    sold.read(orders.subList(from, Math.min(orders.size(), from + ORDERS))).stream()
                            .collect(Collectors.groupingBy(SoldOrder::labelId));
            List<OrderRights> rights = new ArrayList<>();
            byLabel.forEach((label, ofLabel) -> rights.addAll(rights(label, ofLabel)));
            rows.write(rights);
        }
    }

    private List<OrderRights> rights(UUID label, List<SoldOrder> orders) {
        Set<UUID> products = new HashSet<>();
        orders.forEach(order -> order.units().forEach(unit -> products.add(unit.productId())));
        Map<UUID, Downloadable> known = catalogue.downloadables(label, products);
        Set<UUID> withDownload = withDownload(label, products);
        Opening opening = opening(label);
        List<OrderRights> rights = orders.stream()
                .map(order -> OrderRights.of(order, known, withDownload, opening))
                .toList();
        renditions.want(
                label,
                rights.stream()
                        .flatMap(order -> order.rights().stream())
                        .map(right -> right.product().releaseId())
                        .collect(Collectors.toSet()));
        return rights;
    }

    private Set<UUID> withDownload(UUID label, Set<UUID> products) {
        return jdbc.sql(
                        "SELECT product_id FROM product_download WHERE label_id = :label AND product_id = ANY (:products)")
                .param("label", label)
                .param("products", products.toArray(UUID[]::new))
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .set();
    }

    private Opening opening(UUID label) {
        return jdbc.sql("SELECT opens_in FROM delivery_settings WHERE label_id = :label")
                .param("label", label)
                .query((row, n) -> Opening.valueOf(row.getString(1)))
                .optional()
                .orElse(Opening.STORE);
    }
}
