package org.deadwax.server.delivery;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.OrderDelivery;
import org.deadwax.server.delivery.link.DeliveryLinks;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.CustomerKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others may know of and do with deliveries. In the caller's transaction of the label, unless it says otherwise. */
@Component
public class Deliveries {

    private final JdbcClient jdbc;
    private final JdbcClient allLabels;
    private final DeliveryLinks links;
    private final CustomerKeys keys;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, @Worker JdbcClient allLabels, DeliveryLinks links, CustomerKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.allLabels = allLabels;
        this.links = links;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param name as people call its order, or what it is for; @param email null when it goes to nobody */
    public record Delivery(
            UUID labelId,
            UUID id,
            @Nullable UUID storeId,
            @Nullable Long orderId,
            @Nullable String name,
            @Nullable String email,
            List<UUID> releases) {}

    private static final String SELECT = """
            SELECT d.label_id, d.id, d.store_id, d.order_id, d.name, r.email,
                   ARRAY(SELECT e.release_id FROM entitlement e WHERE e.label_id = d.label_id AND e.delivery_id = d.id
                         AND e.ended_at IS NULL ORDER BY e.line_item_id, e.unit_no, e.id) AS releases
            FROM delivery d LEFT JOIN delivery_recipient r ON r.label_id = d.label_id AND r.delivery_id = d.id
            """;

    /** @throws ProblemException 404 when the label has no such delivery */
    public Delivery one(UUID label, UUID id) {
        return jdbc.sql(SELECT + "WHERE d.label_id = :label AND d.id = :id")
                .param("label", label)
                .param("id", id)
                .query((row, n) -> delivery(row))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no delivery " + id + "."));
    }

    public List<Delivery> ofOrder(UUID label, UUID store, long order) {
        return jdbc.sql(SELECT
                        + "WHERE d.label_id = :label AND d.store_id = :store AND d.order_id = :order ORDER BY d.id")
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** Of all labels, the newest first: what a fan with this address can still have. @param most as many at most */
    public List<Delivery> ofAddress(String email, int most) {
        String key = keys.ofEmail(email).orElse(null);
        if (key == null) {
            return List.of();
        }
        return allLabels
                .sql(SELECT + """
                         WHERE r.email_key = :key AND r.email IS NOT NULL AND EXISTS (
                            SELECT FROM entitlement e WHERE e.label_id = d.label_id AND e.delivery_id = d.id AND e.ended_at IS NULL)
                        ORDER BY d.made_at DESC, d.id LIMIT :most
                        """)
                .param("key", key)
                .param("most", most)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** Of whichever label: the one of an order that came by now. */
    public Optional<Delivery> find(UUID store, long order) {
        return allLabels
                .sql(SELECT + "WHERE d.store_id = :store AND d.order_id = :order AND d.part = ''")
                .param("store", store)
                .param("order", order)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** As people see it on an order. */
    public List<OrderDelivery> shown(UUID label, UUID store, long order) {
        return jdbc.sql("""
                        SELECT d.id, r.email, coalesce(r.set_by = 'PERSON', false) AS by_hand,
                               count(e.id) AS copies, count(x.entitlement_id) AS redeemed,
                               bool_and(e.ended_reason IS NOT NULL) AND bool_or(e.ended_reason = 'REVOKED') AS revoked,
                               max(e.opens_at) FILTER (WHERE e.opens_at > :now) AS opens_at
                        FROM delivery d
                        LEFT JOIN delivery_recipient r ON r.label_id = d.label_id AND r.delivery_id = d.id
                        LEFT JOIN entitlement e ON e.label_id = d.label_id AND e.delivery_id = d.id
                        LEFT JOIN redemption x ON x.label_id = d.label_id AND x.entitlement_id = e.id
                        WHERE d.label_id = :label AND d.store_id = :store AND d.order_id = :order
                        GROUP BY d.id, r.email, r.set_by ORDER BY d.id
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .param("now", now())
                .query((row, n) -> new OrderDelivery(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getBoolean("by_hand"),
                        row.getBoolean("revoked"),
                        row.getInt("copies"),
                        row.getInt("redeemed"),
                        instant(row, "opens_at")))
                .list();
    }

    /** When a page of the order was shown first; null when none was. */
    public @Nullable Instant openedAt(UUID label, UUID store, long order) {
        return jdbc.sql("""
                        SELECT min(opened_at) AS at FROM delivery
                        WHERE label_id = :label AND store_id = :store AND order_id = :order
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) -> Optional.ofNullable(instant(row, "at")))
                .single()
                .orElse(null);
    }

    public URI link(UUID label, UUID delivery) {
        return links.linkOf(label, delivery);
    }

    /** Mails go there from now on, and links that were sent elsewhere open nothing any more. @param by who did it */
    public void readdress(UUID label, UUID delivery, String email, String by) {
        one(label, delivery);
        jdbc.sql("""
                        INSERT INTO delivery_recipient (label_id, delivery_id, email, email_key, set_by, set_at)
                        VALUES (:label, :delivery, :email, :key, 'PERSON', :now)
                        ON CONFLICT (label_id, delivery_id) DO UPDATE
                        SET email = :email, email_key = :key, set_by = 'PERSON', set_at = :now
                        """)
                .param("label", label)
                .param("delivery", delivery)
                .param("email", email)
                .param("key", keys.ofEmail(email).orElse(null))
                .param("now", now())
                .update();
        links.revoke(label, delivery, by);
    }

    /** Another link, with limits that nothing has been taken from; the old one opens nothing any more. */
    public void reset(UUID label, UUID delivery, String by) {
        one(label, delivery);
        links.revoke(label, delivery, by);
    }

    /** Nothing of it can be had any more; what was redeemed stays redeemed. @return how many copies */
    public int revoke(UUID label, UUID delivery, String by) {
        one(label, delivery);
        links.revoke(label, delivery, by);
        return jdbc.sql("""
                        UPDATE entitlement SET ended_at = :now, ended_reason = 'REVOKED'
                        WHERE label_id = :label AND delivery_id = :delivery AND ended_at IS NULL
                        """)
                .param("now", now())
                .param("label", label)
                .param("delivery", delivery)
                .update();
    }

    /** Somebody gets a release who did not buy it. @param email null when they are here themselves; @param source CODE or GRANT */
    public UUID grant(UUID label, UUID release, @Nullable String email, String source, String name) {
        UUID delivery = jdbc.sql("""
                        INSERT INTO delivery (label_id, source, name, made_at) VALUES (:label, :source, :name, :now)
                        RETURNING id
                        """)
                .param("label", label)
                .param("source", source)
                .param("name", name)
                .param("now", now())
                .query(UUID.class)
                .single();
        if (email != null) {
            jdbc.sql("""
                            INSERT INTO delivery_recipient (label_id, delivery_id, email, email_key, set_by, set_at)
                            VALUES (:label, :delivery, :email, :key, 'PERSON', :now)
                            """)
                    .param("label", label)
                    .param("delivery", delivery)
                    .param("email", email)
                    .param("key", keys.ofEmail(email).orElse(null))
                    .param("now", now())
                    .update();
        }
        jdbc.sql("""
                        INSERT INTO entitlement (label_id, delivery_id, release_id, granted_at, opens_at)
                        VALUES (:label, :delivery, :release, :now, :now)
                        """)
                .param("label", label)
                .param("delivery", delivery)
                .param("release", release)
                .param("now", now())
                .update();
        return delivery;
    }

    /** Where an order's links went, as JSON; in the caller's worker transaction. */
    public List<String> told(UUID label, UUID store, Collection<Long> orders) {
        return allLabels
                .sql("""
                        SELECT json_build_object('delivery', d.name, 'email', r.email, 'phone', r.phone, 'firstShown', d.opened_at)::text
                        FROM delivery d JOIN delivery_recipient r ON r.label_id = d.label_id AND r.delivery_id = d.id
                        WHERE d.label_id = :label AND d.store_id = :store AND d.order_id = ANY(:orders) ORDER BY d.id
                        """)
                .param("label", label)
                .param("store", store)
                .param("orders", orders.toArray(Long[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Nobody is known as who gets them; the links that people have stay good. In the caller's worker transaction. */
    public void forget(UUID label, UUID store, Collection<Long> orders, Collection<String> emails) {
        allLabels
                .sql("""
                        DELETE FROM delivery_recipient r USING delivery d
                        WHERE d.label_id = r.label_id AND d.id = r.delivery_id AND r.label_id = :label
                          AND (d.store_id = :store AND d.order_id = ANY(:orders) OR lower(r.email) = ANY(:emails))
                        """)
                .param("label", label)
                .param("store", store)
                .param("orders", orders.toArray(Long[]::new))
                .param("emails", emails.toArray(String[]::new))
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long order = row.getLong("order_id");
        boolean none = row.wasNull();
        return new Delivery(
                row.getObject("label_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                none ? null : order,
                row.getString("name"),
                row.getString("email"),
                List.of((UUID[]) row.getArray("releases").getArray()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
