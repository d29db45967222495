package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What orders hold about people: found, told and taken out. Always in the caller's worker transaction. */
@Component
public class PersonalData {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final SaleLedger ledger;

    PersonalData(@Worker JdbcClient jdbc, SaleLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The orders of one person in a store.
     *
     * @param named those that the store names; others are left out that are not here
     * @param email null when it names none
     */
    public List<Long> orders(UUID storeId, Collection<Long> named, @Nullable String email) {
        Set<Long> found = new LinkedHashSet<>(jdbc.sql("""
                        SELECT order_id FROM sale_order WHERE store_id = :store AND (order_id = ANY(:named)
                            OR lower(facts #>> '{newest,email}') = lower(:email))
                        ORDER BY order_id
                        """)
                .param("store", storeId)
                .param("named", named.toArray(Long[]::new))
                .param("email", email == null ? "" : email.strip())
                .query((row, n) -> row.getLong(1))
                .list());
        return List.copyOf(found);
    }

    /** All orders of a store. */
    public List<Long> orders(UUID storeId) {
        return jdbc.sql("SELECT order_id FROM sale_order WHERE store_id = :store ORDER BY order_id")
                .param("store", storeId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The newest that the store said of each, as JSON; nothing is left out. */
    public List<String> told(UUID storeId, Collection<Long> orders) {
        return jdbc.sql("""
                        SELECT (facts -> 'newest')::text FROM sale_order
                        WHERE store_id = :store AND order_id = ANY(:orders) AND facts -> 'newest' IS NOT NULL
                        ORDER BY order_id
                        """)
                .param("store", storeId)
                .param("orders", orders.toArray(Long[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Takes out who bought; what was bought, its ZIP and country, which charts count by, and every unit stay. */
    public void redact(UUID storeId, Collection<Long> orders) {
        List<OrderKey> keys =
                orders.stream().map(order -> new OrderKey(storeId, order)).toList();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            ledger.redact(new ArrayList<>(keys.subList(i, Math.min(keys.size(), i + AT_ONCE))));
        }
    }
}
