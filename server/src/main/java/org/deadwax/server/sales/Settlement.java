package org.deadwax.server.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.deadwax.server.sales.HeldUnit.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the ledger to what the facts of some orders say, all at once: a handful of statements however many orders. */
class Settlement {

    private final OrderRows orders;
    private final EntryRows entries;
    private final RollupRows rollups;
    private final UnmappedRows unmapped;
    private final RateRows rates;
    private final BatchRows batches;
    private final CustomerRows customers;
    private final BundleRows bundles;
    private final TouchRows touches;
    private final LabelProducts products;

    Settlement(JdbcTemplate jdbc, LabelProducts products) {
        this.orders = new OrderRows(jdbc);
        this.entries = new EntryRows(jdbc);
        this.rollups = new RollupRows(jdbc);
        this.unmapped = new UnmappedRows(jdbc);
        this.rates = new RateRows(jdbc);
        this.batches = new BatchRows(jdbc);
        this.customers = new CustomerRows(jdbc);
        this.bundles = new BundleRows(jdbc);
        this.touches = new TouchRows(jdbc);
        this.products = products;
    }

    /** @param changed whose rows this transaction has locked */
    LedgerBatch settle(List<LockedOrder> changed) {
        return settle(changed, LockedOrder::customerNews);
    }

    /** And each of them has a customer then, also who said nothing by which they could be known. */
    LedgerBatch identify(List<LockedOrder> orders) {
        return settle(orders, order -> true);
    }

    private LedgerBatch settle(List<LockedOrder> changed, Predicate<LockedOrder> wantsCustomer) {
        if (changed.isEmpty()) {
            return new LedgerBatch(0, 0, 0);
        }
        Map<OrderKey, Map<UnitKey, HeldUnit>> held = entries.held(changed.stream()
                .filter(order -> order.entries() > 0)
                .map(LockedOrder::key)
                .toList());
        Map<UUID, LineLookup> lookups = new HashMap<>();
        Map<LockedOrder, OrderState> states = new LinkedHashMap<>();
        Map<LockedOrder, List<NewEntry>> added = new LinkedHashMap<>();
        List<LockedOrder> written = new ArrayList<>();
        int count = 0;
        for (LockedOrder each : changed) {
            LockedOrder order = rated(each);
            Map<UnitKey, HeldUnit> units = held.getOrDefault(order.key(), Map.of());
            LineLookup lookup = lookups.computeIfAbsent(order.labelId(), products::of);
            OrderState state =
                    OrderState.of(order.facts(), sticking(units, order.key().storeId(), lookup), order.reckoning());
            List<NewEntry> difference = Difference.between(units, order.facts(), state);
            states.put(order, state);
            if (!difference.isEmpty()) {
                added.put(order, difference);
            }
            count += difference.size();
            written.add(order.withEntries(order.entries() + difference.size()));
        }
        orders.write(written);
        unmapped.replace(states);
        bundles.replace(written);
        customers.assign(written.stream().filter(wantsCustomer).toList());
        List<LockedOrder> told = written.stream().filter(LockedOrder::toldNews).toList();
        if (count == 0 && told.isEmpty()) {
            return new LedgerBatch(0, changed.size(), 0);
        }
        long batchId = batches.nextId();
        if (count > 0) {
            entries.append(added, batchId);
            rollups.add(added);
        }
        touches.add(told, batchId);
        return new LedgerBatch(batches.close(batchId, count), changed.size(), count);
    }

    /** A unit that was counted for a product stays with it, whatever becomes of that product's SKU or the store's variant. */
    private static ProductLookup sticking(Map<UnitKey, HeldUnit> held, UUID storeId, LineLookup lookup) {
        Map<Long, SoldAs> counted = new HashMap<>();
        held.values().forEach(unit -> counted.put(unit.key().lineItemId(), unit.product()));
        return line -> {
            SoldAs product = counted.get(line.lineItemId());
            return product == null ? lookup.find(storeId, line.variantId(), line.sku()) : product;
        };
    }

    /** The rate of the order's own time is stored with it at first sight, and looked for again while there was none. */
    private LockedOrder rated(LockedOrder order) {
        OrderSnapshot newest = order.facts().newest();
        if (newest == null || !order.reckoning().lacksRate(newest.shopCurrency(), newest.presentmentCurrency())) {
            return order;
        }
        @Nullable BigDecimal rate = rates.at(order.labelId(), newest.shopCurrency(), newest.processedAt());
        return order.withRate(rate, rate == null);
    }
}
