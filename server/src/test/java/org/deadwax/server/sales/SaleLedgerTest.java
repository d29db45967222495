package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SaleLedgerTest {

    private static final int ORDERS = 120;

    private final TestDatabase database;
    private final SaleLedger ledger;
    private final UUID label = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();
    private final long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
    private final Set<String> unknownSkus = ConcurrentHashMap.newKeySet();

    SaleLedgerTest(TestDatabase database) {
        this.database = database;
        this.ledger = new SaleLedger(
                database.workerPool(),
                labelId -> LineLookup.of(sku -> unknownSkus.contains(sku) ? null : RandomShop.product(sku)),
                new CustomerKeys("a secret"));
    }

    @Test
    void rollupLedgerAndFactsAgreeWhateverWayTheFactsCome() {
        List<RandomShop> shops = shops();
        List<FactsOfOrder> inOrder = new ArrayList<>();
        shops.forEach(shop -> inOrder.add(said("USD", shop.said())));
        ledger(inOrder, 50);
        Totals expected = totalsOfFacts(shops);

        assertThat(totals("sale_rollup", "true")).as("seed %d", seed).isEqualTo(expected);
        assertThat(totals("sale_entry", "NOT test")).as("seed %d", seed).isEqualTo(expected);

        UUID otherLabel = UUID.randomUUID();
        UUID otherStore = UUID.randomUUID();
        List<FactsOfOrder> scattered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            shops.forEach(shop -> shop.said()
                    .forEach(fact -> scattered.add(new FactsOfOrder(otherStore, otherLabel, "USD", List.of(fact)))));
        }
        Collections.shuffle(scattered, new Random(seed));
        ledger(scattered, 37);

        assertThat(totals(otherLabel, "sale_rollup", "true"))
                .as("seed %d", seed)
                .isEqualTo(expected);
        assertThat(totals(otherLabel, "sale_entry", "NOT test"))
                .as("seed %d", seed)
                .isEqualTo(expected);
        assertThat(states(otherLabel)).as("seed %d", seed).isEqualTo(states(label));
    }

    @Test
    void recordersAtOnceCountOnce() throws Exception {
        List<RandomShop> shops = shops();
        List<Callable<Boolean>> recorders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<FactsOfOrder> facts = new ArrayList<>();
            shops.forEach(shop -> shop.said().forEach(fact -> facts.add(said("USD", List.of(fact)))));
            Collections.shuffle(facts, new Random(seed + i));
            recorders.add(() -> {
                ledger(facts, 25);
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(recorders)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(totals("sale_rollup", "true")).as("seed %d", seed).isEqualTo(totalsOfFacts(shops));
        List<Long> seqs = database.worker()
                .sql("SELECT seq FROM ledger_batch ORDER BY seq")
                .query((row, n) -> row.getLong(1))
                .list();
        assertThat(seqs.getLast() - seqs.getFirst() + 1).as("no gaps").isEqualTo(seqs.size());
    }

    @Test
    void sayingItAgainWritesNothing() {
        List<FactsOfOrder> facts = List.of(said("USD", new RandomShop(seed, 1).said()));
        ledger(facts, 10);
        LedgerBatch again = database.workerTransactions().execute(status -> ledger.record(facts));
        assertThat(again).isEqualTo(new LedgerBatch(0, 0, 0));
    }

    @Test
    void ledgerIsNeverChanged() {
        ledger(List.of(said("USD", new RandomShop(seed, 1).said())), 10);
        for (String statement :
                List.of("UPDATE sale_entry SET units = 0", "DELETE FROM sale_entry", "DELETE FROM ledger_batch")) {
            assertThatThrownBy(() -> database.worker().sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.app().sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void unmappedLinesCountOnceTheyAreMapped() {
        RandomShop shop = soldOut();
        shop.said().stream()
                .filter(OrderSnapshot.class::isInstance)
                .forEach(fact ->
                        ((OrderSnapshot) fact).lines().forEach(line -> unknownSkus.add(String.valueOf(line.sku()))));
        ledger(List.of(said("USD", shop.said())), 10);
        assertThat(totals("sale_rollup", "true").units()).isZero();
        assertThat(unmappedUnits()).isEqualTo(shop.left());

        unknownSkus.clear();
        assertThat(ledger.mapAgain(label)).isPositive();
        assertThat(totals("sale_rollup", "true")).isEqualTo(totalsOfFacts(List.of(shop)));
        assertThat(unmappedUnits()).isZero();
        assertThat(ledger.mapAgain(label)).isZero();
    }

    @Test
    void revenueWaitsForARateAndThenEqualsIt() {
        RandomShop shop = soldOut();
        ledger(List.of(said("EUR", shop.said())), 10);
        Totals dollars = totalsOfFacts(List.of(shop));
        assertThat(totals("sale_rollup", "true")).isEqualTo(new Totals(dollars.units(), 0));

        assertThat(ledger.reckonWaiting(label)).isZero();
        database.worker()
                .sql("INSERT INTO exchange_rate VALUES (?, 'USD', ?::timestamptz, 2)")
                .param(label)
                .param(RandomShop.MIDNIGHT.minusSeconds(60).toString())
                .update();
        assertThat(ledger.reckonWaiting(label)).isEqualTo(1);
        assertThat(ledger.reckonWaiting(label)).isZero();
        assertThat(totals("sale_rollup", "true"))
                .isEqualTo(totalsOfFacts(List.of(shop), new Reckoning("EUR", new BigDecimal("2"))));
    }

    @Test
    void anotherLabelSeesNothing() {
        ledger(List.of(said("USD", soldOut().said())), 10);
        SaleHistory history = new SaleHistory(database.appPool(), database.appPool());
        assertThat(unitsSeen(history, label)).isPositive();
        UUID other = UUID.randomUUID();
        assertThat(unitsSeen(history, other)).isZero();
        for (String table : List.of("sale_order", "sale_entry", "sale_rollup", "unmapped_line", "exchange_rate")) {
            assertThat(database.app()
                            .sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void historyFollowsEachUnitAsOfASeq() {
        List<RandomShop> shops = shops();
        List<FactsOfOrder> facts = new ArrayList<>();
        shops.forEach(shop -> facts.add(said("USD", shop.said())));
        ledger(facts.subList(0, 60), 60);
        long half = ledger.lastSeq();
        ledger(facts.subList(60, ORDERS), 60);
        SaleHistory history = new SaleHistory(database.appPool(), database.appPool());
        Map<Long, Integer> sold = new HashMap<>();
        CurrentLabel.in(label, () -> {
            history.each(
                    label,
                    ledger.lastSeq(),
                    Map.of(),
                    units -> sold.merge(units.getFirst().orderId(), sold(units), Integer::sum));
            history.each(
                    label,
                    half,
                    Map.of(),
                    units -> assertThat(units.getFirst().orderId()).isBetween(1L, 60L));
            return true;
        });
        shops.forEach(
                shop -> assertThat(sold.get(shop.orderId())).as("seed %d", seed).isEqualTo(shop.left()));
    }

    @Test
    void theWholeHistoryIsThatOfItsOrdersAndACollectorsTogether() {
        List<FactsOfOrder> facts = new ArrayList<>();
        shops().forEach(shop -> facts.add(said("USD", shop.said())));
        ledger(facts, 50);
        List<OrderRef> all = database.worker()
                .sql("SELECT store_id, order_id FROM sale_order WHERE label_id = ? ORDER BY order_id")
                .param(label)
                .query((row, n) -> new OrderRef(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
        database.worker().sql("""
                        INSERT INTO sale_customer (store_id, order_id, label_id, customer)
                        SELECT store_id, order_id, label_id, CASE WHEN order_id % 10 = 0 THEN 1 ELSE 1000 + order_id END
                        FROM sale_order WHERE label_id = ?
                        ON CONFLICT (store_id, order_id) DO UPDATE SET customer = excluded.customer
                        """).param(label).update();
        Map<UUID, String> codes = new HashMap<>();
        database.worker()
                .sql("SELECT DISTINCT product_id FROM sale_entry WHERE label_id = ?")
                .param(label)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(product -> codes.put(product, "the record"));
        SaleHistory history = new SaleHistory(database.appPool(), database.appPool());
        List<List<UnitHistory>> whole = new ArrayList<>();
        List<List<UnitHistory>> ofOrders = new ArrayList<>();
        CurrentLabel.in(label, () -> {
            history.each(label, ledger.lastSeq(), codes, whole::add);
            return database.appTransactions().execute(status -> {
                history.eachOf(label, ledger.lastSeq(), all, ofOrders::add);
                return true;
            });
        });

        assertThat(whole).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(ofOrders);
        assertThat(whole.stream()
                        .filter(units -> Long.valueOf(1).equals(units.getFirst().customer())))
                .as("the collector's orders, seed %d", seed)
                .singleElement()
                .satisfies(units -> assertThat(units.stream()
                                .map(UnitHistory::orderId)
                                .distinct()
                                .count())
                        .isGreaterThan(5));
    }

    @Test
    void whoStopsListeningStopsTheReading() {
        ledger(List.of(said("USD", soldOut().said())), 10);
        SaleHistory history = new SaleHistory(database.appPool(), database.appPool());

        assertThatThrownBy(() -> CurrentLabel.in(label, () -> {
                    history.each(label, ledger.lastSeq(), Map.of(), units -> {
                        throw new IllegalStateException("enough");
                    });
                    return true;
                }))
                .hasMessage("enough");
        assertThat(unitsSeen(history, label)).as("its connection is free again").isPositive();
    }

    private static int sold(List<UnitHistory> units) {
        return units.stream().mapToInt(SaleLedgerTest::sold).sum();
    }

    private static int sold(UnitHistory unit) {
        int sold = 0;
        for (UnitEvent event : unit.events()) {
            sold = switch (event.kind()) {
                case ORDERED, RESTORED -> 1;
                case CANCELLED, REFUNDED -> 0;
                default -> sold;
            };
        }
        return sold;
    }

    private long unitsSeen(SaleHistory history, UUID as) {
        long[] seen = {0};
        CurrentLabel.in(as, () -> {
            history.each(label, Long.MAX_VALUE, Map.of(), units -> seen[0] += units.size());
            return seen;
        });
        return seen[0];
    }

    /** An order that still has units, paid with real money. */
    private RandomShop soldOut() {
        return shops().stream()
                .filter(shop -> shop.left() > 0 && !shop.test())
                .findFirst()
                .orElseThrow();
    }

    private List<RandomShop> shops() {
        List<RandomShop> shops = new ArrayList<>();
        for (long orderId = 1; orderId <= ORDERS; orderId++) {
            shops.add(new RandomShop(seed, orderId));
        }
        return shops;
    }

    private FactsOfOrder said(String labelCurrency, List<StoreFact> facts) {
        return new FactsOfOrder(store, label, labelCurrency, facts);
    }

    private void ledger(List<FactsOfOrder> facts, int atOnce) {
        for (int from = 0; from < facts.size(); from += atOnce) {
            List<FactsOfOrder> batch = facts.subList(from, Math.min(facts.size(), from + atOnce));
            database.workerTransactions().executeWithoutResult(status -> ledger.record(batch));
        }
    }

    private record Totals(long units, long revenueMinor) {}

    private Totals totals(String table, String which) {
        return totals(label, table, which);
    }

    private Totals totals(UUID labelId, String table, String which) {
        return database.worker()
                .sql("SELECT coalesce(sum(units), 0), coalesce(sum(revenue_minor), 0) FROM " + table
                        + " WHERE label_id = ? AND " + which)
                .param(labelId)
                .query((row, n) -> new Totals(row.getLong(1), row.getLong(2)))
                .single();
    }

    private Totals totalsOfFacts(List<RandomShop> shops) {
        return totalsOfFacts(shops, new Reckoning("USD", null));
    }

    private Totals totalsOfFacts(List<RandomShop> shops, Reckoning reckoning) {
        Totals totals = new Totals(0, 0);
        for (RandomShop shop : shops) {
            if (shop.test()) {
                continue;
            }
            OrderState state = OrderState.of(OrderFacts.NONE.with(shop.said()), RandomShop.PRODUCTS, reckoning);
            for (OrderUnit unit : state.units()) {
                if (unit.life() == UnitLife.SOLD) {
                    totals = new Totals(
                            totals.units() + 1,
                            totals.revenueMinor() + unit.revenue().minor());
                }
            }
        }
        return totals;
    }

    private List<String> states(UUID labelId) {
        return database.worker()
                .sql("""
                        SELECT order_id || ' ' || line_item_id || ' ' || unit_no || ' ' || sum(units) || ' ' || sum(revenue_minor)
                            || ' ' || (array_agg(replace(kind, 'RESTORED', 'ORDERED') ORDER BY entry_no DESC)
                                FILTER (WHERE kind IN ('ORDERED', 'RESTORED', 'CANCELLED', 'REFUNDED')))[1]
                        FROM sale_entry WHERE label_id = ? GROUP BY order_id, line_item_id, unit_no ORDER BY 1
                        """)
                .param(labelId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long unmappedUnits() {
        return database.worker()
                .sql("SELECT coalesce(sum(units), 0) FROM unmapped_line WHERE label_id = ?")
                .param(label)
                .query(Long.class)
                .single();
    }
}
