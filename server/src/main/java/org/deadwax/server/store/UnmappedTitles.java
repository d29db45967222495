package org.deadwax.server.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.UnmappedSale;
import org.deadwax.server.sales.UnmappedSales;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Unmapped sales with the name of the store that made them. */
@Component
public class UnmappedTitles {

    private final UnmappedSales sales;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    UnmappedTitles(UnmappedSales sales, TransactionTemplate transactions, JdbcClient jdbc) {
        this.sales = sales;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** The titles with the most units first. */
    public List<UnmappedSale> all(UUID label) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Map<UUID, String> names = names(label);
            return sales.titles(label).stream()
                    .map(title -> new UnmappedSale(
                            title.title(),
                            title.sku(),
                            names.getOrDefault(title.storeId(), ""),
                            title.units(),
                            title.firstAt(),
                            title.lastAt(),
                            title.storeId(),
                            title.variantId() == null ? null : String.valueOf(title.variantId())))
                    .toList();
        }));
    }

    private Map<UUID, String> names(UUID label) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM store WHERE label_id = :label")
                .param("label", label)
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
