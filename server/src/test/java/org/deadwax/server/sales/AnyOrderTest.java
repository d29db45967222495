package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deadwax.server.sales.HeldUnit.UnitKey;
import org.junit.jupiter.api.Test;

/** Whatever way a shop's facts arrive, they come to the same units and the same money. */
class AnyOrderTest {

    private static final Reckoning DOLLARS = new Reckoning("USD", null);
    private static final int ORDERS = 500;

    private final long seed = Long.getLong("deadwax.test.seed", System.nanoTime());

    @Test
    void arrivalOrderRepetitionAndBatchesLeaveNoTrace() {
        Random random = new Random(seed);
        for (long orderId = 1; orderId <= ORDERS; orderId++) {
            RandomShop shop = new RandomShop(seed, orderId);
            Map<UnitKey, HeldUnit> inOrder = record(List.of(shop.said()));
            Map<UnitKey, HeldUnit> oneByOne =
                    record(shop.said().stream().map(List::of).toList());
            Map<UnitKey, HeldUnit> anyhow = record(scattered(shop.said(), random));

            assertThat(oneByOne)
                    .as("seed %d, order %d, one by one", seed, orderId)
                    .isEqualTo(inOrder);
            assertThat(anyhow).as("seed %d, order %d, scattered", seed, orderId).isEqualTo(inOrder);
        }
    }

    @Test
    void whatIsSoldIsWhatTheShopSaysIsLeft() {
        for (long orderId = 1; orderId <= ORDERS; orderId++) {
            RandomShop shop = new RandomShop(seed, orderId);
            Map<UnitKey, HeldUnit> held = record(List.of(shop.said()));
            long sold = held.values().stream()
                    .filter(unit -> unit.life() == UnitLife.SOLD)
                    .count();
            long gone = held.values().stream()
                    .filter(unit -> unit.life() != UnitLife.SOLD)
                    .mapToLong(unit -> Math.abs(unit.revenue().minor()))
                    .sum();

            assertThat(sold).as("seed %d, order %d", seed, orderId).isEqualTo(shop.left());
            assertThat(gone)
                    .as("seed %d, order %d: gone units hold nothing", seed, orderId)
                    .isZero();
        }
    }

    @Test
    void playMoneyLeavesNoTraceHoweverLateTheShopSaysSo() {
        RandomShop shop = new RandomShop(seed, 1);
        while (shop.test() || shop.left() == 0) {
            shop = new RandomShop(seed, shop.orderId() + 1);
        }
        OrderSnapshot last = OrderFacts.NONE.with(shop.said()).newest();
        assertThat(last).isNotNull();
        if (last != null) {
            List<StoreFact> toldAfterwards = new ArrayList<>(shop.said());
            toldAfterwards.add(test(last));
            long counted = record(toldAfterwards.stream().map(List::of).toList()).values().stream()
                    .filter(unit -> !unit.test() && unit.life() == UnitLife.SOLD)
                    .count();
            assertThat(counted).as("seed %d", seed).isZero();
        }
    }

    private static OrderSnapshot test(OrderSnapshot order) {
        return new OrderSnapshot(
                order.orderId(),
                order.name(),
                true,
                order.confirmed(),
                order.financialStatus(),
                order.cancelledAt(),
                order.createdAt(),
                order.processedAt(),
                order.updatedAt().plusSeconds(1),
                order.email(),
                order.phone(),
                order.shipping(),
                order.billing(),
                order.shopCurrency(),
                order.presentmentCurrency(),
                order.taxesIncluded(),
                order.channel(),
                order.mobile(),
                order.lines(),
                order.refunds(),
                order.charges());
    }

    /** All facts three times, shuffled, cut into batches anywhere. */
    private static List<List<StoreFact>> scattered(List<StoreFact> said, Random random) {
        List<StoreFact> facts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            facts.addAll(said);
        }
        Collections.shuffle(facts, random);
        List<List<StoreFact>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); ) {
            int until = Math.min(facts.size(), from + 1 + random.nextInt(4));
            batches.add(facts.subList(from, until));
            from = until;
        }
        return batches;
    }

    /** The ledger of one order, in memory. */
    private static Map<UnitKey, HeldUnit> record(List<List<StoreFact>> batches) {
        OrderFacts facts = OrderFacts.NONE;
        Map<UnitKey, HeldUnit> held = new HashMap<>();
        for (List<StoreFact> batch : batches) {
            facts = facts.with(batch);
            assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
            OrderState state = OrderState.of(facts, RandomShop.PRODUCTS, DOLLARS);
            for (NewEntry entry : Difference.between(held, facts, state)) {
                held.compute(
                        new UnitKey(entry.lineItemId(), entry.unitNo()),
                        (key, before) -> before == null ? HeldUnit.first(entry) : before.after(entry));
            }
        }
        return held;
    }
}
