package org.deadwax.server.delivery.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may have what. In a transaction of the label. */
@Component
public class Entitlements {

    private final JdbcClient jdbc;

    Entitlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were bought. */
    public List<Entitlement> of(UUID labelId, UUID deliveryId) {
        return jdbc.sql("""
                SELECT e.*, r.at AS redeemed_at FROM entitlement e
                LEFT JOIN redemption r ON r.label_id = :label AND r.entitlement_id = e.id
                WHERE e.label_id = :label AND e.delivery_id = :delivery
                ORDER BY e.line_item_id, e.unit_no, e.id
                """)
                .param("label", labelId)
                .param("delivery", deliveryId)
                .query((row, n) -> entitlement(row))
                .list();
    }

    static Entitlement entitlement(ResultSet row) throws SQLException {
        String reason = row.getString("ended_reason");
        Instant granted = instant(row, "granted_at");
        return new Entitlement(
                row.getObject("id", UUID.class),
                row.getObject("delivery_id", UUID.class),
                row.getObject("line_item_id", Long.class),
                row.getObject("unit_no", Integer.class),
                row.getObject("release_id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getBoolean("attached"),
                granted == null ? Instant.EPOCH : granted,
                instant(row, "opens_at"),
                instant(row, "ended_at"),
                reason == null ? null : EndReason.valueOf(reason),
                instant(row, "redeemed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
