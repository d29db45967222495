package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.deadwax.model.Redemption;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sale ledger: facts go in, entries come out. It sees all labels, as whoever records does. */
public class SaleLedger {

    private static final int AT_ONCE = 200;

    private final OrderRows orders;
    private final UnmappedRows unmapped;
    private final RateRows rates;
    private final BatchRows batches;
    private final HeardRows heard;
    private final LedgerTail tail;
    private final LabelProducts products;
    private final CustomerKeys keys;
    private final Settlement settlement;
    private final TransactionTemplate transactions;

    SaleLedger(DataSource workerPool, LabelProducts products, CustomerKeys keys) {
        JdbcTemplate jdbc = new JdbcTemplate(workerPool);
        this.orders = new OrderRows(jdbc);
        this.unmapped = new UnmappedRows(jdbc);
        this.rates = new RateRows(jdbc);
        this.batches = new BatchRows(jdbc);
        this.heard = new HeardRows(jdbc);
        this.tail = new LedgerTail(jdbc);
        this.products = products;
        this.keys = keys;
        this.settlement = new Settlement(jdbc, products);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(workerPool));
    }

    /**
     * Records what stores said, in the caller's transaction, which must be the worker's. Saying it again changes nothing, and
     * it may be said in any order and by several callers at once.
     */
    public LedgerBatch record(List<FactsOfOrder> facts) {
        Map<OrderKey, List<StoreFact>> added = new LinkedHashMap<>();
        Map<OrderKey, LockedOrder> asked = new LinkedHashMap<>();
        for (FactsOfOrder said : facts) {
            for (StoreFact fact : said.facts()) {
                OrderKey key = new OrderKey(said.storeId(), fact.orderId());
                added.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(fact instanceof BuyerFact buyer ? keys.of(buyer) : fact);
                asked.computeIfAbsent(key, k -> asked(k, said));
            }
        }
        if (asked.isEmpty()) {
            return new LedgerBatch(0, 0, 0);
        }
        orders.ensure(asked.values());
        List<LockedOrder> changed = new ArrayList<>();
        for (LockedOrder order : orders.lock(asked.keySet())) {
            OrderFacts merged = order.facts().with(added.getOrDefault(order.key(), List.of()));
            if (!merged.equals(order.facts())) {
                changed.add(order.withFacts(merged));
            }
        }
        heard.add(facts);
        return settlement.settle(changed);
    }

    /** Counts unmapped lines of a label that belong to a product by now. Transactions of its own. @return entries written */
    public int mapAgain(UUID labelId) {
        LineLookup lookup = products.of(labelId);
        List<UnmappedRows.Kind> mapped = unmapped.kinds(labelId).stream()
                .filter(kind -> lookup.find(kind.storeId(), kind.variantId(), kind.sku()) != null)
                .toList();
        return mapped.isEmpty() ? 0 : settleAgain(after -> unmapped.orders(labelId, mapped, after, AT_ONCE));
    }

    List<UUID> labelsWithUnmapped() {
        return unmapped.labels();
    }

    /** Reckons the orders of a label whose rate is known by now. Transactions of its own. @return how many orders */
    public long reckonWaiting(UUID labelId) {
        AtomicLong orders = new AtomicLong();
        settleAgain(after -> {
            List<OrderKey> page = rates.waiting(labelId, after, AT_ONCE);
            orders.addAndGet(page.size());
            return page;
        });
        return orders.get();
    }

    List<UUID> labelsWithNewRates() {
        return rates.labels();
    }

    private static LockedOrder asked(OrderKey key, FactsOfOrder said) {
        return new LockedOrder(
                key, said.labelId(), said.labelCurrency(), null, false, 0, OrderFacts.NONE, OrderFacts.NONE);
    }

    /**
     * Records which downloads their buyers have opened, in a transaction of its own; saying it again changes nothing.
     *
     * @return those whose order the label does not have: nothing was recorded for them
     */
    public List<Redemption> redeem(UUID labelId, List<Redemption> redemptions) {
        List<Redemption> unknown = transactions.execute(status -> {
            Set<OrderKey> known = orders.ofLabel(
                    labelId,
                    redemptions.stream().map(SaleLedger::order).distinct().toList());
            List<FactsOfOrder> facts = redemptions.stream()
                    .filter(redemption -> known.contains(order(redemption)))
                    .map(redemption -> new FactsOfOrder(
                            redemption.store(),
                            labelId,
                            "USD",
                            List.of(new RedemptionFact(
                                    redemption.order(), redemption.line(), redemption.unit(), redemption.at()))))
                    .toList();
            record(facts);
            return redemptions.stream()
                    .filter(redemption -> !known.contains(order(redemption)))
                    .toList();
        });
        return unknown == null ? List.of() : unknown;
    }

    /**
     * Gives orders that were recorded before customers were known theirs, as far as they tell: by e-mail, since nothing else
     * was kept of them. Transactions of its own, as often as one likes.
     *
     * @return how many orders got one
     */
    int identify() {
        int identified = 0;
        while (true) {
            Integer found = transactions.execute(status -> {
                List<LockedOrder> some = orders.lock(orders.withoutCustomer(AT_ONCE));
                settlement.identify(some.stream().map(this::identified).toList());
                return some.size();
            });
            if (found == null || found == 0) {
                return identified;
            }
            identified += found;
        }
    }

    /** Takes out of these orders who bought; units and what they count by stay. In the caller's transaction, the worker's. */
    void redact(List<OrderKey> keys) {
        settlement.settle(orders.lock(keys).stream()
                .map(order -> order.withFacts(Redacted.facts(order.facts())))
                .toList());
    }

    private LockedOrder identified(LockedOrder order) {
        OrderSnapshot newest = order.facts().newest();
        List<String> email = newest == null
                ? List.of()
                : keys.ofEmail(newest.email()).stream().toList();
        return order.withFacts(order.facts().with(new CustomerFact(order.key().orderId(), email)));
    }

    private static OrderKey order(Redemption redemption) {
        return new OrderKey(redemption.store(), redemption.order());
    }

    private int settleAgain(Function<@Nullable OrderKey, List<OrderKey>> pages) {
        int entries = 0;
        OrderKey after = null;
        while (true) {
            List<OrderKey> page = pages.apply(after);
            if (page.isEmpty()) {
                return entries;
            }
            LedgerBatch batch = transactions.execute(status -> settlement.settle(orders.lock(page)));
            entries += batch == null ? 0 : batch.entries();
            after = page.getLast();
        }
    }

    /** The newest batch; 0 before the first. */
    public long lastSeq() {
        return batches.last();
    }

    /**
     * What was recorded after a batch, oldest first, whole batches only; of all labels.
     *
     * @param limit at most so many batches
     */
    public List<LedgerEntry> entriesAfter(long seq, int limit) {
        return tail.after(seq, limit);
    }
}
