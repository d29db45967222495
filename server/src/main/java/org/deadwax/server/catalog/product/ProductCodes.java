package org.deadwax.server.catalog.product;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.deadwax.model.ProductEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A store's line names a product by its SKU or UPC, so no two products of a label may answer to the same: neither the same
 * SKU, nor the same UPC in either length, nor one's SKU the other's UPC. What another has is kept as it was typed.
 */
@Component
class ProductCodes {

    private final JdbcClient jdbc;

    ProductCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One create or change at a time in a label: what is free here stays free until this transaction ends.
     *
     * @param productId its own, null for a new one
     * @return the same, with what another product has among what was typed
     */
    ProductEdit free(UUID labelId, @Nullable UUID productId, ProductEdit product) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('product codes ' || :label, 0))")
                .param("label", labelId.toString())
                .query(row -> {});
        Map<String, String> typed = new TreeMap<>(product.typed());
        String sku = taken(labelId, productId, product.sku()) ? set("sku", product.sku(), typed) : product.sku();
        String upc = taken(labelId, productId, product.upc()) ? set("upc", product.upc(), typed) : product.upc();
        return new ProductEdit(
                product.format(),
                product.carrier(),
                product.trackId(),
                product.title(),
                product.exclusiveTo(),
                product.contents(),
                upc,
                sku,
                product.weightGrams(),
                product.discs(),
                product.payWhatYouWant(),
                product.minimums(),
                product.prices(),
                typed);
    }

    private boolean taken(UUID labelId, @Nullable UUID productId, @Nullable String code) {
        return code != null && holder(labelId, productId, code).isPresent();
    }

    private static @Nullable String set(String field, @Nullable String code, Map<String, String> typed) {
        if (code != null) {
            typed.put(field, code);
        }
        return null;
    }

    /** Which other product answers to this code, in words; @param productId its own, null for a new one */
    Optional<String> holder(UUID labelId, @Nullable UUID productId, String code) {
        return jdbc.sql("""
                SELECT '“' || p.title || '” of “' || r.title || '”' AS holder
                FROM product p JOIN release r ON r.label_id = :label AND r.id = p.release_id
                WHERE p.label_id = :label AND (:product::uuid IS NULL OR p.id <> :product::uuid)
                  AND (p.sku = :code
                       OR (:digits AND p.gtin = lpad(:code, 14, '0'))
                       OR (:digits AND p.sku ~ '^[0-9]{12,14}$' AND lpad(p.sku, 14, '0') = lpad(:code, 14, '0')))
                LIMIT 1
                """)
                .param("label", labelId)
                .param("product", productId)
                .param("code", code)
                .param("digits", code.matches("[0-9]{12,14}"))
                .query((row, n) -> row.getString("holder"))
                .optional();
    }
}
