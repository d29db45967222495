package org.deadwax.server.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.Product;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.catalog.finding.ProductFindings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads products with what belongs to them. In a transaction of the label. */
@Component
public class StoredProducts {

    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final PriceBook prices;
    private final ProductCodes codes;
    private final Clock clock;

    StoredProducts(JdbcClient jdbc, JsonColumn json, PriceBook prices, ProductCodes codes, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.prices = prices;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param releaseId of which it is */
    public record Placed(UUID releaseId, Product product) {}

    public Optional<Placed> find(UUID labelId, UUID productId) {
        return select(labelId, "p.id = :key", productId).stream().findFirst();
    }

    /** By release, in the order they were made; a release without any is left out. */
    public Map<UUID, List<Product>> ofReleases(UUID labelId, Collection<UUID> releaseIds) {
        return select(labelId, "p.release_id = ANY (:key)", releaseIds.toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(
                        Placed::releaseId, Collectors.mapping(Placed::product, Collectors.toList())));
    }

    private List<Placed> select(UUID labelId, String which, Object key) {
        List<Placed> bare = jdbc.sql(
                        "SELECT p.* FROM product p WHERE p.label_id = :label AND %s ORDER BY p.id".formatted(which))
                .param("label", labelId)
                .param("key", key)
                .query((row, n) -> new Placed(row.getObject("release_id", UUID.class), bare(row)))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, PriceSchedule> schedules = prices.of(
                labelId, bare.stream().map(placed -> placed.product.id()).toList());
        Instant now = clock.instant();
        return bare.stream()
                .map(placed -> new Placed(
                        placed.releaseId, whole(labelId, placed.product, schedules.get(placed.product.id()), now)))
                .toList();
    }

    private Product bare(ResultSet row) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                Format.valueOf(row.getString("format")),
                carrier(row),
                row.getObject("track_id", UUID.class),
                row.getString("title"),
                row.getString("exclusive_to"),
                row.getString("contents"),
                upc(row),
                row.getString("sku"),
                row.getObject("weight_grams", Integer.class),
                row.getObject("discs", Integer.class),
                row.getBoolean("pay_what_you_want"),
                json.list(row, "minimums", Money[].class),
                List.of(),
                List.of(),
                json.words(row, "typed"),
                List.of(),
                row.getLong("version"));
    }

    private Product whole(UUID labelId, Product bare, @Nullable PriceSchedule schedule, Instant now) {
        return new Product(
                bare.id(),
                bare.format(),
                bare.carrier(),
                bare.trackId(),
                bare.title(),
                bare.exclusiveTo(),
                bare.contents(),
                bare.upc(),
                bare.sku(),
                bare.weightGrams(),
                bare.discs(),
                bare.payWhatYouWant(),
                bare.minimums(),
                schedule == null ? List.of() : schedule.regular(now),
                schedule == null ? List.of() : schedule.at(now),
                bare.typed(),
                findings(labelId, bare),
                bare.version());
    }

    private List<Finding> findings(UUID labelId, Product product) {
        Map<String, String> holders = new HashMap<>();
        for (String field : List.of("upc", "sku")) {
            String text = product.typed().get(field);
            if (text != null) {
                codes.holder(labelId, product.id(), text.replaceAll("[\\s-]", ""))
                        .or(() -> codes.holder(labelId, product.id(), text))
                        .ifPresent(holder -> holders.put(field, holder));
            }
        }
        return ProductFindings.typed(product, holders);
    }

    static @Nullable Format carrier(ResultSet row) throws SQLException {
        String carrier = row.getString("carrier");
        return carrier == null ? null : Format.valueOf(carrier);
    }

    static @Nullable Upc upc(ResultSet row) throws SQLException {
        String upc = row.getString("upc");
        return upc == null ? null : new Upc(upc);
    }
}
