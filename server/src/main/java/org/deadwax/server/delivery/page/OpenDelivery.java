package org.deadwax.server.delivery.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.delivery.entitlement.Entitlements;
import org.deadwax.server.delivery.entitlement.Opening;
import org.deadwax.server.delivery.link.DeliveryLinks;
import org.deadwax.server.platform.CurrentLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows a link to what it opens. */
@Component
class OpenDelivery {

    private final DeliveryLinks links;
    private final Entitlements entitlements;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OpenDelivery(
            DeliveryLinks links,
            Entitlements entitlements,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.entitlements = entitlements;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Row(
            @Nullable String name, @Nullable String fanZone, boolean seen, Opening opening, String labelName) {}

    /** Empty for what is no link, or none any more. */
    Optional<OpenedDelivery> by(String token) {
        return links.open(token)
                .map(link -> CurrentLabel.in(
                        link.labelId(), () -> transactions.execute(status -> read(link.labelId(), link.deliveryId()))));
    }

    private OpenedDelivery read(UUID labelId, UUID deliveryId) {
        Row row = jdbc.sql("""
                SELECT d.name, d.fan_zone, d.opened_at IS NOT NULL AS seen, s.opens_in, l.name AS label_name FROM delivery d
                JOIN label l ON l.id = d.label_id
                LEFT JOIN delivery_settings s ON s.label_id = d.label_id
                WHERE d.label_id = :label AND d.id = :delivery
                """)
                .param("label", labelId)
                .param("delivery", deliveryId)
                .query((each, n) -> new Row(
                        each.getString("name"),
                        each.getString("fan_zone"),
                        each.getBoolean("seen"),
                        each.getString("opens_in") == null
                                ? Opening.STORE
                                : Opening.valueOf(each.getString("opens_in")),
                        each.getString("label_name")))
                .single();
        return new OpenedDelivery(
                labelId,
                deliveryId,
                row.labelName(),
                row.name(),
                row.fanZone(),
                row.seen(),
                row.opening(),
                entitlements.of(labelId, deliveryId),
                clock.instant());
    }

    /** The page was shown. Once. */
    void seen(OpenedDelivery opened) {
        Instant now = opened.now();
        CurrentLabel.in(
                opened.labelId(),
                () -> transactions.execute(status -> jdbc.sql("""
                                UPDATE delivery SET opened_at = :now
                                WHERE label_id = :label AND id = :id AND opened_at IS NULL
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("label", opened.labelId())
                        .param("id", opened.id())
                        .update()));
    }
}
