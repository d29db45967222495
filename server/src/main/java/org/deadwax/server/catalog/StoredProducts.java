package org.deadwax.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads products with what belongs to them. */
@Component
class StoredProducts {

    private final JdbcClient jdbc;
    private final AsLabel asLabel;

    StoredProducts(JdbcClient jdbc, AsLabel asLabel) {
        this.jdbc = jdbc;
        this.asLabel = asLabel;
    }

    List<SoldProduct> sold(UUID labelId) {
        return asLabel.in(labelId, () -> {
            Map<UUID, List<Money>> prices = prices(labelId);
            return jdbc.sql("""
                    SELECT p.id, p.release_id, r.artist_id, p.track_id, p.format, p.title, r.title AS release_title,
                           a.name AS artist_name, p.upc, t.isrc, p.sku, r.street_date, r.street_zone,
                           (SELECT count(*) FROM track c WHERE c.label_id = :label AND c.release_id = r.id) AS track_count
                    FROM product p
                    JOIN release r ON r.label_id = :label AND r.id = p.release_id
                    JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
                    LEFT JOIN track t ON t.label_id = :label AND t.id = p.track_id
                    WHERE p.label_id = :label
                    """)
                    .param("label", labelId)
                    .query((row, n) -> sold(row, prices))
                    .list();
        });
    }

    /** @param releaseId of which it is */
    record Placed(UUID releaseId, Product product) {}

    Optional<Placed> find(UUID labelId, UUID productId) {
        return asLabel.in(
                labelId,
                () -> select(labelId, "p.id = :key", productId).stream().findFirst());
    }

    /** In the order they were made. */
    List<Product> ofRelease(UUID labelId, UUID releaseId) {
        return select(labelId, "p.release_id = :key", releaseId).stream()
                .map(Placed::product)
                .toList();
    }

    private List<Placed> select(UUID labelId, String which, UUID key) {
        return jdbc.sql("""
                SELECT p.id, p.release_id, p.format, p.track_id, p.title, p.upc, p.sku, p.version,
                       ARRAY(SELECT c.currency FROM product_price c WHERE c.label_id = :label AND c.product_id = p.id
                             ORDER BY c.currency) AS currencies,
                       ARRAY(SELECT c.minor FROM product_price c WHERE c.label_id = :label AND c.product_id = p.id
                             ORDER BY c.currency) AS amounts
                FROM product p
                WHERE p.label_id = :label AND %s
                ORDER BY p.id
                """.formatted(which))
                .param("label", labelId)
                .param("key", key)
                .query((row, n) -> new Placed(row.getObject("release_id", UUID.class), product(row)))
                .list();
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                Format.valueOf(row.getString("format")),
                row.getObject("track_id", UUID.class),
                row.getString("title"),
                upc(row),
                row.getString("sku"),
                prices(row),
                row.getLong("version"));
    }

    private static List<Money> prices(ResultSet row) throws SQLException {
        String[] currencies = (String[]) row.getArray("currencies").getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        return IntStream.range(0, currencies.length)
                .mapToObj(i -> new Money(amounts[i], currencies[i]))
                .toList();
    }

    private Map<UUID, List<Money>> prices(UUID labelId) {
        Map<UUID, List<Money>> prices = new HashMap<>();
        jdbc.sql("SELECT product_id, currency, minor FROM product_price WHERE label_id = :label ORDER BY currency")
                .param("label", labelId)
                .query(row -> {
                    prices.computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                            .add(new Money(row.getLong("minor"), row.getString("currency")));
                });
        return prices;
    }

    private static SoldProduct sold(ResultSet row, Map<UUID, List<Money>> prices) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SoldProduct(
                id,
                row.getObject("release_id", UUID.class),
                row.getObject("artist_id", UUID.class),
                row.getObject("track_id", UUID.class),
                Format.valueOf(row.getString("format")),
                row.getString("title"),
                row.getString("release_title"),
                row.getString("artist_name"),
                upc(row),
                isrc(row),
                row.getString("sku"),
                row.getObject("street_date", LocalDate.class),
                ZoneId.of(row.getString("street_zone")),
                row.getInt("track_count"),
                List.copyOf(prices.getOrDefault(id, List.of())));
    }

    static @Nullable Upc upc(ResultSet row) throws SQLException {
        String upc = row.getString("upc");
        return upc == null ? null : new Upc(upc);
    }

    static @Nullable Isrc isrc(ResultSet row) throws SQLException {
        String isrc = row.getString("isrc");
        return isrc == null ? null : new Isrc(isrc);
    }
}
