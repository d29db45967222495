package org.deadwax.server.sales;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_heard}: which webhooks an order has, for those who look into one. */
class HeardRows {

    private final JdbcTemplate jdbc;

    HeardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID storeId, long orderId, String topic) {}

    private record Line(UUID labelId, Instant saidAt, Instant heardAt, int times) {

        Line with(Line other) {
            Line first = heardAt.isAfter(other.heardAt) ? other : this;
            return new Line(labelId, first.saidAt, first.heardAt, times + other.times);
        }
    }

    /** While the orders' rows are locked. */
    void add(List<FactsOfOrder> facts) {
        Map<Key, Line> lines = new TreeMap<>(
                Comparator.comparing(Key::storeId).thenComparing(Key::orderId).thenComparing(Key::topic));
        for (FactsOfOrder said : facts) {
            FactsOfOrder.Heard heard = said.heard();
            if (heard != null) {
                said.facts().stream()
                        .map(StoreFact::orderId)
                        .distinct()
                        .forEach(order -> lines.merge(
                                new Key(said.storeId(), order, heard.topic()),
                                new Line(said.labelId(), heard.saidAt(), heard.at(), 1),
                                Line::with));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        Unnest rows = new Unnest("uuid", "int8", "text", "uuid", "timestamptz", "timestamptz", "int4");
        lines.forEach((key, line) -> rows.row(
                key.storeId,
                key.orderId,
                key.topic,
                line.labelId,
                line.saidAt.toString(),
                line.heardAt.toString(),
                line.times));
        jdbc.update("""
                INSERT INTO sale_heard (store_id, order_id, topic, label_id, said_at, heard_at, times)
                SELECT * FROM unnest(%s)
                ON CONFLICT (store_id, order_id, topic) DO UPDATE SET times = sale_heard.times + excluded.times
                """.formatted(rows.parameters()), rows::bind);
    }
}
