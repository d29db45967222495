package org.deadwax.server.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PriceStep;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.SaleWindow;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What products cost, cost and will cost. In a transaction of the label. */
@Component
class PriceBook {

    private static final PriceSchedule EMPTY = new PriceSchedule(List.of(), List.of());

    private final JdbcClient jdbc;

    PriceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PriceSchedule of(UUID labelId, UUID productId) {
        return of(labelId, List.of(productId)).getOrDefault(productId, EMPTY);
    }

    /** By product; one that never had a price is left out. */
    Map<UUID, PriceSchedule> of(UUID labelId, Collection<UUID> productIds) {
        return read(labelId, "AND product_id = ANY (:products)", productIds);
    }

    /** Of all products of the label. */
    Map<UUID, PriceSchedule> all(UUID labelId) {
        return read(labelId, "AND (:products::uuid[] IS NULL OR true)", List.of());
    }

    /** The regular prices from that instant on; a currency whose price could not be read stays as it is. */
    void set(UUID labelId, UUID productId, ProductEdit product, Instant now) {
        PriceSchedule schedule = of(labelId, productId);
        Set<String> currencies = new HashSet<>();
        schedule.regular(now).forEach(price -> currencies.add(price.currency()));
        for (Money price : product.prices()) {
            currencies.remove(price.currency());
            if (!schedule.regular(price.currency(), now).equals(Optional.of(price))) {
                step(labelId, productId, price.currency(), price, now, now);
            }
        }
        for (String gone : currencies) {
            if (!product.typed().containsKey("prices[" + gone + "]")) {
                step(labelId, productId, gone, null, now, now);
            }
        }
    }

    void step(UUID labelId, UUID productId, String currency, @Nullable Money price, Instant from, Instant now) {
        jdbc.sql("""
                INSERT INTO price_step (label_id, product_id, currency, minor, effective_at, set_by, set_at)
                VALUES (:label, :product, :currency, :minor, :from, :who, :now)
                """)
                .param("label", labelId)
                .param("product", productId)
                .param("currency", currency)
                .param("minor", price == null ? null : price.minor())
                .param("from", Instants.column(from))
                .param("who", SignedIn.current().email())
                .param("now", Instants.column(now))
                .update();
    }

    void withdraw(UUID labelId, UUID stepId, Instant now) {
        jdbc.sql("""
                UPDATE price_step SET withdrawn_at = :now, withdrawn_by = :who WHERE label_id = :label AND id = :step
                """)
                .param("now", Instants.column(now))
                .param("who", SignedIn.current().email())
                .param("label", labelId)
                .param("step", stepId)
                .update();
    }

    private Map<UUID, PriceSchedule> read(UUID labelId, String which, Collection<UUID> productIds) {
        Map<UUID, List<PriceStep>> steps = new HashMap<>();
        Map<UUID, List<SaleWindow>> windows = new HashMap<>();
        UUID[] products = productIds.toArray(UUID[]::new);
        jdbc.sql("""
                SELECT *, lag(minor) OVER (PARTITION BY product_id, currency, withdrawn_at IS NULL
                                           ORDER BY effective_at, set_at, id) AS was
                FROM price_step WHERE label_id = :label %s
                ORDER BY effective_at DESC, set_at DESC, id DESC
                """.formatted(which))
                .param("label", labelId)
                .param("products", products)
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                            .add(step(row));
                });
        jdbc.sql("SELECT * FROM sale_window WHERE label_id = :label %s ORDER BY starts_at DESC".formatted(which))
                .param("label", labelId)
                .param("products", products)
                .query(row -> {
                    windows.computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                            .add(window(row));
                });
        Map<UUID, PriceSchedule> schedules = new HashMap<>();
        steps.forEach((product, list) ->
                schedules.put(product, new PriceSchedule(list, windows.getOrDefault(product, List.of()))));
        return schedules;
    }

    private static PriceStep step(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        boolean withdrawn = row.getObject("withdrawn_at") != null;
        return new PriceStep(
                row.getObject("id", UUID.class),
                currency,
                withdrawn ? null : money(row, "was", currency),
                money(row, "minor", currency),
                Instants.of(row, "effective_at"),
                row.getString("set_by"),
                Instants.of(row, "set_at"),
                Instants.find(row, "withdrawn_at"),
                row.getString("withdrawn_by"));
    }

    private static SaleWindow window(ResultSet row) throws SQLException {
        return new SaleWindow(
                row.getObject("id", UUID.class),
                new Money(row.getLong("minor"), row.getString("currency")),
                Instants.of(row, "starts_at"),
                Instants.of(row, "ends_at"),
                row.getString("set_by"),
                Instants.of(row, "set_at"));
    }

    private static @Nullable Money money(ResultSet row, String column, String currency) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : new Money(minor, currency);
    }
}
