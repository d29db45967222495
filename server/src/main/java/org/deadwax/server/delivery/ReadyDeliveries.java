package org.deadwax.server.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Downloads that have opened and that nobody was written to about. */
@Component
public class ReadyDeliveries {

    /** An order that came here so much later is a store's history, and its fans have had their music for years. */
    static final Duration HISTORY = Duration.ofDays(3);

    private static final long ONE_SERVER = 4_400_138;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadyDeliveries(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param name as people call the order; of what was not bought what it is for
     * @param first its first download that has opened now; no other mail is about it
     * @param releases what has opened, as often as there are copies
     */
    public record Ready(
            UUID labelId,
            UUID deliveryId,
            UUID first,
            @Nullable UUID storeId,
            @Nullable Long orderId,
            @Nullable String name,
            String email,
            Instant boughtAt,
            List<UUID> releases) {}

    /**
     * Takes some off the list, in the order of opening and purchase; in the caller's worker transaction. What goes to nobody, or
     * is history, goes off the list too.
     *
     * @return empty when there are none, or another server is at it
     */
    public List<Ready> take(int most) {
        boolean ours = jdbc.sql("SELECT pg_try_advisory_xact_lock(:one)")
                .param("one", ONE_SERVER)
                .query(Boolean.class)
                .single();
        if (!ours) {
            return List.of();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<UUID, List<UUID>> releases = new LinkedHashMap<>();
        Map<UUID, Ready> ready = new LinkedHashMap<>();
        jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT label_id, delivery_id FROM entitlement
                            WHERE mailed_at IS NULL AND ended_at IS NULL AND opens_at <= :now
                            ORDER BY opens_at, granted_at, id LIMIT :most),
                        told AS (
                            UPDATE entitlement e SET mailed_at = :now FROM (SELECT DISTINCT * FROM due) AS d
                            WHERE e.label_id = d.label_id AND e.delivery_id = d.delivery_id AND e.mailed_at IS NULL
                              AND e.ended_at IS NULL AND e.opens_at <= :now
                            RETURNING e.*)
                        SELECT t.id, t.label_id, t.delivery_id, t.release_id, d.store_id, d.order_id, d.name, r.email,
                               coalesce(d.ordered_at, d.made_at) AS bought_at
                        FROM told t
                        JOIN delivery d ON d.label_id = t.label_id AND d.id = t.delivery_id
                        JOIN delivery_recipient r ON r.label_id = t.label_id AND r.delivery_id = t.delivery_id
                        WHERE r.email IS NOT NULL
                          AND (d.ordered_at IS NULL OR d.made_at - d.ordered_at < :history * interval '1 second')
                        ORDER BY bought_at, t.delivery_id, t.line_item_id, t.unit_no, t.id
                        """)
                .param("now", now)
                .param("most", most)
                .param("history", HISTORY.toSeconds())
                .query(row -> {
                    UUID delivery = row.getObject("delivery_id", UUID.class);
                    List<UUID> some = releases.computeIfAbsent(delivery, key -> new ArrayList<>());
                    some.add(row.getObject("release_id", UUID.class));
                    long order = row.getLong("order_id");
                    Long number = row.wasNull() ? null : order;
                    ready.putIfAbsent(
                            delivery,
                            new Ready(
                                    row.getObject("label_id", UUID.class),
                                    delivery,
                                    row.getObject("id", UUID.class),
                                    row.getObject("store_id", UUID.class),
                                    number,
                                    row.getString("name"),
                                    row.getString("email"),
                                    row.getObject("bought_at", OffsetDateTime.class)
                                            .toInstant(),
                                    some));
                });
        return List.copyOf(ready.values());
    }
}
