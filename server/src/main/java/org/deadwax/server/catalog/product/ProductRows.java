package org.deadwax.server.catalog.product;

import java.util.UUID;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.catalog.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of products, without their prices. In the caller's transaction. */
@Component
class ProductRows {

    private static final String FILLED_IN = """
            track_id, format, carrier, title, exclusive_to, contents, upc, sku, weight_grams, discs, pay_what_you_want,
            minimums, typed""";

    private static final String VALUES = """
            :track, :format, :carrier, :title, :exclusive, :contents, :upc, :sku, :weight, :discs, :pwyw,
            :minimums::jsonb, :typed::jsonb""";

    private final JdbcClient jdbc;
    private final JsonColumn json;

    ProductRows(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(UUID labelId, UUID releaseId, ProductEdit product) {
        return bind(
                        "INSERT INTO product (label_id, release_id, " + FILLED_IN + ") VALUES (:label, :release, "
                                + VALUES + ") RETURNING id",
                        labelId,
                        product)
                .param("release", releaseId)
                .query(UUID.class)
                .single();
    }

    void update(UUID labelId, UUID id, ProductEdit product) {
        bind(
                        "UPDATE product SET (" + FILLED_IN + ") = (" + VALUES
                                + "), version = version + 1 WHERE label_id = :label AND id = :id",
                        labelId,
                        product)
                .param("id", id)
                .update();
    }

    void delete(UUID labelId, UUID id) {
        jdbc.sql("DELETE FROM product WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", id)
                .update();
    }

    /** Nobody else changes it until this transaction ends. */
    void lock(UUID labelId, UUID id) {
        jdbc.sql("SELECT 1 FROM product WHERE label_id = :label AND id = :id FOR UPDATE")
                .param("label", labelId)
                .param("id", id)
                .query(row -> {});
    }

    private JdbcClient.StatementSpec bind(String sql, UUID labelId, ProductEdit product) {
        return jdbc.sql(sql)
                .param("label", labelId)
                .param("track", product.trackId())
                .param("format", product.format().name())
                .param(
                        "carrier",
                        product.carrier() == null ? null : product.carrier().name())
                .param("title", product.title())
                .param("exclusive", product.exclusiveTo())
                .param("contents", product.contents())
                .param("upc", product.upc())
                .param("sku", product.sku())
                .param("weight", product.weightGrams())
                .param("discs", product.discs())
                .param("pwyw", product.payWhatYouWant())
                .param("minimums", json.write(product.minimums()))
                .param("typed", json.write(product.typed()));
    }
}
