package org.deadwax.server.delivery.entitlement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.DeliverySettings;
import org.deadwax.model.DeliverySettings.OpensIn;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.Downloadable;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.SoldOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A label's wishes for delivery; orders that they touch are looked at again. */
@Component
public class HowToDeliver {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final SoldOrders sold;
    private final AuditLog audit;
    private final Clock clock;

    HowToDeliver(JdbcClient jdbc, Catalogue catalogue, SoldOrders sold, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.sold = sold;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DeliverySettings of(UUID labelId) {
        OpensIn opensIn = jdbc.sql("SELECT opens_in FROM delivery_settings WHERE label_id = :label")
                .param("label", labelId)
                .query((row, n) -> OpensIn.valueOf(row.getString(1)))
                .optional()
                .orElse(OpensIn.STORE);
        List<UUID> products = jdbc.sql(
                        "SELECT product_id FROM product_download WHERE label_id = :label ORDER BY product_id")
                .param("label", labelId)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        return new DeliverySettings(opensIn, products);
    }

    /** @throws ProblemException 422 for a product that the label has not, or that is a download itself */
    @Transactional
    public DeliverySettings set(UUID labelId, DeliverySettings wanted, String who) {
        check(labelId, wanted);
        DeliverySettings before = of(labelId);
        jdbc.sql("""
                INSERT INTO delivery_settings (label_id, opens_in) VALUES (:label, :opens)
                ON CONFLICT (label_id) DO UPDATE SET opens_in = EXCLUDED.opens_in
                """)
                .param("label", labelId)
                .param("opens", wanted.opensIn().name())
                .update();
        UUID[] products = wanted.productsWithDownload().toArray(UUID[]::new);
        jdbc.sql("DELETE FROM product_download WHERE label_id = :label AND product_id <> ALL (:products)")
                .param("label", labelId)
                .param("products", products)
                .update();
        jdbc.sql("""
                INSERT INTO product_download (label_id, product_id, since, set_by)
                SELECT :label, p, :now, :who FROM unnest(CAST(:products AS uuid[])) AS p ON CONFLICT DO NOTHING
                """)
                .param("label", labelId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("products", products)
                .update();
        again(labelId, before, wanted);
        audit.record(
                "delivery.settings",
                "label " + labelId,
                "Street dates open at midnight " + (wanted.opensIn() == OpensIn.FAN ? "of the fan" : "of the release")
                        + "; " + products.length + " shipped products bring a download.");
        return of(labelId);
    }

    private void check(UUID labelId, DeliverySettings wanted) {
        if (wanted.productsWithDownload().size() > MOST) {
            throw ProblemException.invalid(
                    "productsWithDownload",
                    wanted.productsWithDownload().size() + " products are too many at once; " + MOST + " at most.");
        }
        var known = catalogue.downloadables(labelId, wanted.productsWithDownload());
        for (UUID id : wanted.productsWithDownload()) {
            Downloadable product = known.get(id);
            if (product == null) {
                throw ProblemException.invalid("productsWithDownload", "There is no product " + id + ".");
            }
            if (product.digital()) {
                throw ProblemException.invalid(
                        "productsWithDownload",
                        "Product " + id + " is a download itself. Name those that are shipped.");
            }
        }
    }

    private void again(UUID labelId, DeliverySettings before, DeliverySettings now) {
        if (before.opensIn() != now.opensIn()) {
            jdbc.sql("""
                    INSERT INTO delivery_again (label_id, store_id, order_id)
                    SELECT DISTINCT label_id, store_id, order_id FROM entitlement
                    WHERE label_id = :label AND store_id IS NOT NULL AND (opens_at IS NULL OR opens_at > :lately)
                    ON CONFLICT DO NOTHING
                    """)
                    .param("label", labelId)
                    .param("lately", clock.instant().minusSeconds(2 * 86_400).atOffset(ZoneOffset.UTC))
                    .update();
        }
        Set<UUID> added = new HashSet<>(now.productsWithDownload());
        before.productsWithDownload().forEach(added::remove);
        if (!added.isEmpty()) {
            Columns orders = new Columns("uuid", "uuid", "int8");
            for (OrderRef order : sold.ofProducts(labelId, added)) {
                orders.row(labelId, order.storeId(), order.orderId());
            }
            orders.bind(jdbc.sql("INSERT INTO delivery_again (label_id, store_id, order_id) SELECT * FROM "
                            + orders.unnest() + " ON CONFLICT DO NOTHING"))
                    .update();
        }
    }
}
