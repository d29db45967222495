package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders that were recorded before anybody asked whose they are. */
@DatabaseTest
class IdentifyOrdersTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");

    private final TestDatabase database;
    private final SaleLedger ledger;
    private final UUID label = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();

    IdentifyOrdersTest(TestDatabase database) {
        this.database = database;
        this.ledger = new SaleLedger(
                database.workerPool(),
                labelId -> LineLookup.of(sku -> RandomShop.product(sku)),
                new CustomerKeys("a secret"));
    }

    @Test
    void ordersOfOneEmailGetOneCustomerAndEveryOtherOneOfItsOwn() {
        record(1, "fan@example.com");
        record(2, "Fan+lp@Example.com");
        record(3, "somebody@example.com");
        record(4, null);
        record(5, null);
        asItWasBefore();

        int identified = ledger.identify();

        assertThat(identified).isGreaterThanOrEqualTo(5);
        Map<Long, Long> customers = customers();
        assertThat(customers).containsOnlyKeys(1L, 2L, 3L, 4L, 5L);
        assertThat(customers.get(2L)).isEqualTo(customers.get(1L));
        assertThat(List.of(customers.get(1L), customers.get(3L), customers.get(4L), customers.get(5L)))
                .doesNotHaveDuplicates();
        assertThat(ledger.identify()).as("nothing is left to do").isZero();
        assertThat(customers()).isEqualTo(customers);
    }

    @Test
    void whatIsKnownLaterJoinsThemAndTheLedgerStaysAsItIs() {
        record(11, "one@example.com");
        record(12, "two@example.com");
        asItWasBefore();
        ledger.identify();
        List<Long> entries = entries();

        // somebody orders from the first's mailbox, and then from the second's, on one and the same line
        say(13, "one@example.com", new BuyerFact(13, "one@example.com", null, null, "198.51.100.7"));
        say(14, "two@example.com", new BuyerFact(14, "two@example.com", null, null, "198.51.100.7"));

        assertThat(customers().values()).hasSize(4).containsOnly(customers().get(11L));
        assertThat(entries()).startsWith(entries.toArray(Long[]::new)).hasSize(entries.size() + 2);
        assertThat(ledger.identify()).isZero();
    }

    /** Nobody had asked: the tables were not there. */
    private void asItWasBefore() {
        database.owner()
                .sql("GRANT DELETE ON sale_customer, sale_customer_key TO deadwax_worker")
                .update();
        for (String table : List.of("sale_customer", "sale_customer_key")) {
            database.worker()
                    .sql("DELETE FROM " + table + " WHERE label_id = :label")
                    .param("label", label)
                    .update();
        }
        assertThat(customers()).isEmpty();
    }

    private void record(long order, @Nullable String email) {
        say(order, email, null);
    }

    private void say(long order, @Nullable String email, @Nullable BuyerFact buyer) {
        Money price = Money.of("25.00", "USD");
        List<StoreFact> facts = new ArrayList<>();
        facts.add(new OrderSnapshot(
                order,
                "#" + order,
                false,
                true,
                FinancialStatus.PAID,
                null,
                MIDNIGHT,
                MIDNIGHT,
                MIDNIGHT,
                email,
                null,
                null,
                null,
                "USD",
                "USD",
                false,
                "web",
                false,
                List.of(new OrderedLine(
                        order * 10, 1L, 1L, "LP", null, "LP", 1, 1, true, false, false, price, price, null)),
                List.of(),
                List.of()));
        if (buyer != null) {
            facts.add(buyer);
        }
        database.workerTransactions()
                .executeWithoutResult(status -> ledger.record(List.of(new FactsOfOrder(store, label, "USD", facts))));
    }

    private Map<Long, Long> customers() {
        Map<Long, Long> customers = new HashMap<>();
        database.worker()
                .sql("SELECT order_id, customer FROM sale_customer WHERE store_id = :store")
                .param("store", store)
                .query(row -> {
                    customers.put(row.getLong(1), row.getLong(2));
                });
        return customers;
    }

    private List<Long> entries() {
        return database.worker()
                .sql("SELECT order_id FROM sale_entry WHERE store_id = :store ORDER BY order_id, entry_no")
                .param("store", store)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
