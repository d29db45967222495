package org.deadwax.server.store.variant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.ConfirmedVariants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Variants as they are stored, of all labels: for timed work and the drainer. */
@Component
public class VariantRows implements ConfirmedVariants {

    private final JdbcClient jdbc;
    private final Clock clock;

    VariantRows(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A variant that is known to be a product. @param gone the store deleted it */
    public record Mapped(UUID productId, long variantId, long shopProductId, boolean gone) {}

    /** Of these products in a store: those that are there before those that are gone, the oldest first. */
    public List<Mapped> mapped(UUID labelId, UUID storeId, Collection<UUID> productIds) {
        return mapped(jdbc, labelId, storeId, productIds);
    }

    /** As {@link #mapped(UUID, UUID, Collection)}, with whosever rights. */
    public static List<Mapped> mapped(JdbcClient jdbc, UUID labelId, UUID storeId, Collection<UUID> productIds) {
        return jdbc.sql("""
                        SELECT product_id, variant_id, shop_product_id, gone_at IS NOT NULL AS gone FROM store_variant
                        WHERE label_id = :label AND store_id = :store AND product_id = ANY (:products)
                          AND state = 'CONFIRMED'
                        ORDER BY gone_at IS NOT NULL, variant_id
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("products", productIds.toArray(UUID[]::new))
                .query((row, n) -> new Mapped(
                        row.getObject("product_id", UUID.class),
                        row.getLong("variant_id"),
                        row.getLong("shop_product_id"),
                        row.getBoolean("gone")))
                .list();
    }

    @Override
    public Map<Variant, UUID> of(UUID labelId) {
        Map<Variant, UUID> found = new HashMap<>();
        jdbc.sql("SELECT store_id, variant_id, product_id FROM store_variant"
                        + " WHERE label_id = :label AND state = 'CONFIRMED'")
                .param("label", labelId)
                .query(row -> {
                    found.put(
                            new Variant(row.getObject("store_id", UUID.class), row.getLong("variant_id")),
                            row.getObject("product_id", UUID.class));
                });
        return found;
    }

    /** Deadwax made it, or found it where it had made it. */
    public void published(SoldVariant variant, UUID productId) {
        write(variant);
        jdbc.sql("""
                        UPDATE store_variant SET state = 'CONFIRMED', match = 'PUBLISHED', product_id = :product
                        WHERE store_id = :store AND variant_id = :variant AND label_id = :label
                        """)
                .param("product", productId)
                .param("store", variant.storeId())
                .param("variant", variant.variantId())
                .param("label", variant.labelId())
                .update();
    }

    /** As the store shows it now; what somebody decided about it stays. */
    public void write(SoldVariant variant) {
        jdbc.sql("""
                        INSERT INTO store_variant (label_id, store_id, variant_id, shop_product_id, title, sku, barcode,
                            price_minor, price_currency, seen_at)
                        VALUES (:label, :store, :variant, :product, :title, :sku, :barcode, :minor, :currency, :now)
                        ON CONFLICT (store_id, variant_id) DO UPDATE SET shop_product_id = excluded.shop_product_id,
                            title = excluded.title, sku = excluded.sku, barcode = excluded.barcode,
                            price_minor = coalesce(excluded.price_minor, store_variant.price_minor),
                            price_currency = coalesce(excluded.price_currency, store_variant.price_currency),
                            seen_at = excluded.seen_at, gone_at = NULL
                        WHERE store_variant.label_id = excluded.label_id
                        """)
                .param("label", variant.labelId())
                .param("store", variant.storeId())
                .param("variant", variant.variantId())
                .param("product", variant.shopProductId())
                .param("title", variant.title())
                .param("sku", variant.sku())
                .param("barcode", variant.barcode())
                .param("minor", variant.priceMinor())
                .param("currency", variant.currency())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A variant that nobody decided about has the barcode of one that is known to be a product: the store deleted and made it
     * anew, or sells it twice. It is that product too.
     *
     * @return how many took over
     */
    public int takeOver(UUID labelId, UUID storeId) {
        return jdbc.sql("""
                        UPDATE store_variant v
                        SET state = 'CONFIRMED', match = 'BARCODE', product_id = known.product_id, decided_by = NULL
                        FROM (SELECT DISTINCT ON (barcode) barcode, product_id FROM store_variant
                              WHERE label_id = :label AND store_id = :store AND state = 'CONFIRMED' AND barcode IS NOT NULL
                              ORDER BY barcode, gone_at NULLS FIRST, variant_id DESC) known
                        WHERE v.label_id = :label AND v.store_id = :store AND v.state IN ('UNKNOWN', 'PROPOSED')
                          AND v.barcode = known.barcode
                        """).param("label", labelId).param("store", storeId).update();
    }

    /** The store has these no more: all of a product, but those that are named. */
    public void gone(UUID labelId, UUID storeId, long shopProductId, Collection<Long> stillThere) {
        jdbc.sql("""
                        UPDATE store_variant SET gone_at = :now
                        WHERE label_id = :label AND store_id = :store AND shop_product_id = :product AND gone_at IS NULL
                          AND variant_id <> ALL (:there)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("label", labelId)
                .param("store", storeId)
                .param("product", shopProductId)
                .param("there", stillThere.toArray(Long[]::new))
                .update();
    }

    /** The store has none any more that was last seen before: after a look through all of it. */
    void goneSince(UUID labelId, UUID storeId, Instant before) {
        jdbc.sql("""
                        UPDATE store_variant SET gone_at = :now
                        WHERE label_id = :label AND store_id = :store AND seen_at < :before AND gone_at IS NULL
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("label", labelId)
                .param("store", storeId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
