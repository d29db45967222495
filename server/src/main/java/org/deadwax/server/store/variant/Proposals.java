package org.deadwax.server.store.variant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes products for variants that nobody has decided about. */
@Component
class Proposals {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Proposals(@Worker JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record Open(
            long variantId,
            String title,
            @Nullable String sku,
            @Nullable String barcode) {}

    /** @param shopProductId only of this one; null for all that the store sells */
    void make(UUID labelId, UUID storeId, @Nullable Long shopProductId) {
        List<Open> open = jdbc.sql("""
                        SELECT variant_id, title, sku, barcode FROM store_variant
                        WHERE label_id = :label AND store_id = :store AND state IN ('UNKNOWN', 'PROPOSED')
                          AND gone_at IS NULL AND (:product::bigint IS NULL OR shop_product_id = :product)
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("product", shopProductId)
                .query((row, n) -> new Open(
                        row.getLong("variant_id"),
                        row.getString("title"),
                        row.getString("sku"),
                        row.getString("barcode")))
                .list();
        if (open.isEmpty()) {
            return;
        }
        VariantMatch match = new VariantMatch(catalogue.products(labelId));
        for (Open one : open) {
            Optional<VariantMatch.Found> found = match.of(one.title, one.sku, one.barcode);
            jdbc.sql("""
                            UPDATE store_variant SET state = :state, match = :match, product_id = :product
                            WHERE label_id = :label AND store_id = :store AND variant_id = :variant
                              AND state IN ('UNKNOWN', 'PROPOSED')
                            """)
                    .param("state", found.isPresent() ? "PROPOSED" : "UNKNOWN")
                    .param("match", found.map(it -> it.match().name()).orElse(null))
                    .param("product", found.map(VariantMatch.Found::product).orElse(null))
                    .param("label", labelId)
                    .param("store", storeId)
                    .param("variant", one.variantId)
                    .update();
        }
    }
}
