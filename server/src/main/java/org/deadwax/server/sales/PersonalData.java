package org.deadwax.server.sales;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What orders hold about people: found, told and taken out. Always in the caller's worker transaction. */
@Component
public class PersonalData {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final SaleLedger ledger;
    private final ObjectProvider<KnowsPeople> others;

    PersonalData(@Worker JdbcClient jdbc, SaleLedger ledger, ObjectProvider<KnowsPeople> others) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.others = others;
    }

    private record Held(UUID labelId, List<String> emails) {}

    /** Whose they are, and by which addresses they were bought. */
    private List<Held> held(UUID storeId, Collection<Long> orders) {
        return jdbc.sql("""
                        SELECT label_id, array_agg(DISTINCT lower(facts #>> '{newest,email}'))
                            FILTER (WHERE facts #>> '{newest,email}' IS NOT NULL) AS emails
                        FROM sale_order WHERE store_id = :store AND order_id = ANY(:orders) GROUP BY label_id
                        """)
                .param("store", storeId)
                .param("orders", orders.toArray(Long[]::new))
                .query((row, n) -> {
                    Array emails = row.getArray("emails");
                    return new Held(
                            row.getObject("label_id", UUID.class),
                            emails == null ? List.of() : List.of((String[]) emails.getArray()));
                })
                .list();
    }

    /** All orders of whoever bought this one, in whichever store of the label; itself among them. */
    public Map<UUID, List<Long>> ofCustomer(UUID labelId, UUID storeId, long order) {
        Map<UUID, List<Long>> orders = new LinkedHashMap<>();
        orders.computeIfAbsent(storeId, key -> new ArrayList<>()).add(order);
        jdbc.sql("""
                        SELECT c.store_id, c.order_id FROM sale_customer mine
                        JOIN sale_customer c ON c.label_id = mine.label_id AND c.customer = mine.customer
                        WHERE mine.label_id = :label AND mine.store_id = :store AND mine.order_id = :order
                          AND (c.store_id, c.order_id) <> (mine.store_id, mine.order_id)
                        ORDER BY c.store_id, c.order_id
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("order", order)
                .query(row -> {
                    orders.computeIfAbsent(row.getObject("store_id", UUID.class), key -> new ArrayList<>())
                            .add(row.getLong("order_id"));
                });
        return orders;
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

    /** The newest that the store said of each, and what else is held about who bought, as JSON; nothing is left out. */
    public List<String> told(UUID storeId, Collection<Long> orders) {
        List<String> told = new ArrayList<>(ordersTold(storeId, orders));
        for (Held held : held(storeId, orders)) {
            others.stream().forEach(one -> told.addAll(one.told(held.labelId, storeId, orders, held.emails)));
        }
        return told;
    }

    private List<String> ordersTold(UUID storeId, Collection<Long> orders) {
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
        for (Held held : held(storeId, orders)) {
            others.stream().forEach(one -> one.forget(held.labelId, storeId, orders, held.emails));
        }
        List<OrderKey> keys =
                orders.stream().map(order -> new OrderKey(storeId, order)).toList();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            ledger.redact(new ArrayList<>(keys.subList(i, Math.min(keys.size(), i + AT_ONCE))));
        }
    }
}
