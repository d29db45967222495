package org.deadwax.server.catalog;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A store's line names a product by its SKU or UPC, so no two products of a label may answer to the same: neither the same
 * SKU, nor the same UPC in either length, nor one's SKU the other's UPC.
 */
@Component
class ProductCodes {

    private final JdbcClient jdbc;

    ProductCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException 422 naming the product that has the code; @param productId its own, null for a new one */
    void checkFree(UUID labelId, @Nullable UUID productId, CheckedProduct product) {
        Fields fields = new Fields();
        if (product.sku() != null) {
            for (String other : holders(labelId, productId, product.sku())) {
                fields.wrong(
                        "sku",
                        "The SKU “" + product.sku() + "” already stands for " + other
                                + ". Each product needs its own.");
            }
        }
        if (product.upc() != null) {
            for (String other : holders(labelId, productId, product.upc().digits())) {
                fields.wrong(
                        "upc",
                        "The UPC " + product.upc() + " already stands for " + other + ". Each product needs its own.");
            }
        }
        fields.check();
    }

    /** One create or change at a time in a label: what is free here stays free until it is taken. */
    private List<String> holders(UUID labelId, @Nullable UUID productId, String code) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('product codes ' || :label, 0))")
                .param("label", labelId.toString())
                .query(row -> {});
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
                .list();
    }
}
