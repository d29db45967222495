package org.deadwax.server.delivery.entitlement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.CustomerKeys;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.SoldOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what orders entitle to: saying it again changes nothing. In a transaction of the worker. */
@Component
class EntitlementRows {

    private final JdbcClient jdbc;
    private final CustomerKeys keys;
    private final Clock clock;

    EntitlementRows(@Worker JdbcClient jdbc, CustomerKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    void write(Collection<OrderRights> all) {
        List<OrderRights> orders =
                all.stream().filter(order -> !order.rights().isEmpty()).toList();
        if (orders.isEmpty()) {
            return;
        }
        Map<OrderRef, UUID> deliveries = deliveries(orders);
        recipients(orders, deliveries);
        rights(orders, deliveries);
    }

    private Map<OrderRef, UUID> deliveries(List<OrderRights> orders) {
        Columns rows = new Columns("uuid", "uuid", "int8", "text", "timestamptz", "text");
        for (OrderRights each : orders) {
            SoldOrder order = each.order();
            rows.row(
                    order.labelId(), order.storeId(), order.orderId(), order.name(), order.orderedAt(), each.fanZone());
        }
        Map<OrderRef, UUID> ids = new HashMap<>();
        // what has not changed is not returned, so it is read after
        rows.bind(jdbc.sql("""
                INSERT INTO delivery (label_id, source, store_id, order_id, name, ordered_at, fan_zone, made_at)
                SELECT r.label_id, 'ORDER', r.store_id, r.order_id, r.name, r.ordered_at, r.fan_zone, :now
                FROM %s AS r (label_id, store_id, order_id, name, ordered_at, fan_zone)
                ON CONFLICT (store_id, order_id, part) DO UPDATE
                SET name = EXCLUDED.name, ordered_at = EXCLUDED.ordered_at, fan_zone = EXCLUDED.fan_zone
                WHERE delivery.label_id = EXCLUDED.label_id
                  AND (delivery.name, delivery.ordered_at, delivery.fan_zone)
                      IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.ordered_at, EXCLUDED.fan_zone)
                """.formatted(rows.unnest())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        rows.bind(jdbc.sql("""
                SELECT d.id, d.store_id, d.order_id FROM %s AS r (label_id, store_id, order_id, name, ordered_at, fan_zone)
                JOIN delivery d ON d.store_id = r.store_id AND d.order_id = r.order_id AND d.part = ''
                    AND d.label_id = r.label_id
                """.formatted(rows.unnest()))).query(row -> {
            ids.put(
                    new OrderRef(row.getObject("store_id", UUID.class), row.getLong("order_id")),
                    row.getObject("id", UUID.class));
        });
        return ids;
    }

    /** As the order has it, unless somebody of the label knew better. */
    private void recipients(List<OrderRights> orders, Map<OrderRef, UUID> deliveries) {
        Columns rows = new Columns("uuid", "uuid", "text", "text", "text");
        for (OrderRights each : orders) {
            SoldOrder order = each.order();
            rows.row(
                    order.labelId(),
                    deliveries.get(ref(order)),
                    order.email(),
                    order.phone(),
                    keys.ofEmail(order.email()).orElse(null));
        }
        rows.bind(jdbc.sql("""
                INSERT INTO delivery_recipient AS old (label_id, delivery_id, email, phone, email_key, set_by, set_at)
                SELECT r.label_id, r.delivery_id, r.email, r.phone, r.email_key, 'STORE', :now
                FROM %s AS r (label_id, delivery_id, email, phone, email_key)
                WHERE r.email IS NOT NULL OR r.phone IS NOT NULL
                ON CONFLICT (label_id, delivery_id) DO UPDATE
                SET email = EXCLUDED.email, phone = EXCLUDED.phone, email_key = EXCLUDED.email_key, set_at = EXCLUDED.set_at
                WHERE old.set_by = 'STORE'
                  AND (old.email, old.phone) IS DISTINCT FROM (EXCLUDED.email, EXCLUDED.phone)
                """.formatted(rows.unnest())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // a person who was taken out of the order is taken out here, whoever wrote them down
        rows.bind(jdbc.sql("""
                DELETE FROM delivery_recipient d USING %s AS r (label_id, delivery_id, email, phone, email_key)
                WHERE d.label_id = r.label_id AND d.delivery_id = r.delivery_id
                  AND r.email IS NULL AND r.phone IS NULL AND d.set_by = 'STORE'
                """.formatted(rows.unnest()))).update();
    }

    private void rights(List<OrderRights> orders, Map<OrderRef, UUID> deliveries) {
        Columns rows = new Columns(
                "uuid",
                "uuid",
                "uuid",
                "int8",
                "int8",
                "int4",
                "uuid",
                "uuid",
                "uuid",
                "bool",
                "timestamptz",
                "date",
                "timestamptz",
                "timestamptz",
                "text");
        for (OrderRights each : orders) {
            SoldOrder order = each.order();
            for (OrderRights.Right right : each.rights()) {
                rows.row(
                        order.labelId(),
                        deliveries.get(ref(order)),
                        order.storeId(),
                        order.orderId(),
                        right.unit().lineItemId(),
                        right.unit().n(),
                        right.unit().productId(),
                        right.product().releaseId(),
                        right.product().trackId(),
                        right.attached(),
                        right.unit().soldAt(),
                        right.opensOn(),
                        right.opensAt(),
                        right.endedAt(),
                        right.reason());
            }
        }
        rows.bind(jdbc.sql("""
                INSERT INTO entitlement AS old (label_id, delivery_id, store_id, order_id, line_item_id, unit_no, product_id,
                    release_id, track_id, attached, granted_at, opens_on, opens_at, ended_at, ended_reason)
                SELECT * FROM %s
                ON CONFLICT (store_id, order_id, line_item_id, unit_no) DO UPDATE
                SET opens_on = EXCLUDED.opens_on, opens_at = EXCLUDED.opens_at, ended_at = EXCLUDED.ended_at,
                    ended_reason = EXCLUDED.ended_reason
                WHERE old.label_id = EXCLUDED.label_id AND old.ended_reason IS DISTINCT FROM 'REVOKED'
                  AND (old.opens_on, old.opens_at, old.ended_at, old.ended_reason)
                      IS DISTINCT FROM (EXCLUDED.opens_on, EXCLUDED.opens_at, EXCLUDED.ended_at, EXCLUDED.ended_reason)
                """.formatted(rows.unnest()))).update();
    }

    private static OrderRef ref(SoldOrder order) {
        return new OrderRef(order.storeId(), order.orderId());
    }
}
