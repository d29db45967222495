package org.deadwax.server.sales;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_bundle}: lines that were sold as one with others. */
class BundleRows {

    private final JdbcTemplate jdbc;

    BundleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these orders' bundles in the place of those that were there. */
    void replace(Collection<LockedOrder> orders) {
        Unnest before = new Unnest("uuid", "int8");
        Unnest rows = new Unnest("uuid", "int8", "int8", "uuid", "text", "text");
        for (LockedOrder order : orders) {
            var now = Bundles.of(order.facts());
            if (now.equals(Bundles.of(order.before())) && !now.isEmpty() && !order.again()) {
                continue;
            }
            if (!Bundles.of(order.before()).isEmpty() || order.again()) {
                before.row(order.key().storeId(), order.key().orderId());
            }
            now.forEach((line, bundle) -> rows.row(
                    order.key().storeId(),
                    order.key().orderId(),
                    line,
                    order.labelId(),
                    bundle.group(),
                    bundle.tiedTo()));
        }
        if (!before.isEmpty()) {
            jdbc.update("""
                    DELETE FROM sale_bundle b USING unnest(%s) AS k (store_id, order_id)
                    WHERE b.store_id = k.store_id AND b.order_id = k.order_id
                    """.formatted(before.parameters()), before::bind);
        }
        if (!rows.isEmpty()) {
            jdbc.update("""
                    INSERT INTO sale_bundle (store_id, order_id, line_item_id, label_id, bundle, tied_to)
                    SELECT * FROM unnest(%s)
                    """.formatted(rows.parameters()), rows::bind);
        }
    }
}
