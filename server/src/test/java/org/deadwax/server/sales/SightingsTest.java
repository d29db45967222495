package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.Money;
import org.deadwax.server.sales.RefundFact.RefundedLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Since when a unit is gone, whatever came in between and whatever came first. */
class SightingsTest {

    private static final long LINE = 11;

    @Test
    void aCopyIsGoneSinceTheFirstSnapshotThatLacksItAndHasNotBeenBackSince() {
        List<StoreFact> said =
                List.of(left(0, 3), left(1, 2), left(2, 2), left(3, 3), left(4, 2), left(5, 1), left(6, 1));
        assertThat(gone(said)).containsExactly(null, minute(5), minute(4));
    }

    @Test
    void aRefundExplainsItsCopiesAndAnEditTheRest() {
        RefundFact refund = new RefundFact(70, 1, minute(2), List.of(new RefundedLine(71, LINE, 1)), List.of());
        List<StoreFact> said = List.of(left(0, 3), left(1, 2), refund, left(2, 1), left(6, 1));
        assertThat(gone(said)).containsExactly(null, minute(1), minute(2));
    }

    @Test
    void aLineThatCameLaterIsNotMissingBefore() {
        OrderSnapshot without = snapshot(0, FinancialStatus.PAID, List.of());
        assertThat(gone(List.of(without, left(2, 3), left(4, 2)))).containsExactly(null, null, minute(4));
        assertThat(gone(List.of(left(2, 3), snapshot(4, FinancialStatus.PAID, List.of()), left(9, 0))))
                .containsExactly(minute(4), minute(4), minute(4));
    }

    @Test
    void aVoidOrderIsGoneSinceItWasFirstVoid() {
        List<StoreFact> said = List.of(
                left(0, 3),
                snapshot(2, FinancialStatus.VOIDED, List.of(line(3))),
                snapshot(5, FinancialStatus.VOIDED, List.of(line(3))));
        assertThat(gone(said)).containsExactly(minute(2), minute(2), minute(2));
    }

    @Test
    void aDeletedOrderIsGoneAtTheLatestWhenItWasDeleted() {
        RefundFact refund = new RefundFact(70, 1, minute(2), List.of(new RefundedLine(71, LINE, 1)), List.of());
        DeletionFact deletion = new DeletionFact(1, minute(6));
        assertThat(gone(List.of(left(0, 3), refund, left(2, 2), deletion)))
                .containsExactly(minute(6), minute(6), minute(2));
        // a repetition that nobody timed says nothing new
        assertThat(gone(List.of(left(0, 3), new DeletionFact(1, null), deletion)))
                .containsExactly(minute(6), minute(6), minute(6));
    }

    @Test
    void anOrderThatIsTouchedWithoutEndKeepsNoEndlessMemory() {
        OrderFacts facts = OrderFacts.NONE.with(left(0, 3));
        for (int minute = 1; minute < 500; minute++) {
            facts = facts.with(left(minute, 2));
        }
        assertThat(facts.sightings()).hasSize(2);
        assertThat(facts.sightings().getLast().at()).hasSizeLessThanOrEqualTo(64);
        assertThat(goneAt(facts)).containsExactly(null, null, minute(1));
    }

    /** In every order of arrival; all must come to the same. */
    private static List<@Nullable Instant> gone(List<StoreFact> said) {
        List<@Nullable Instant> first = goneAt(OrderFacts.NONE.with(said));
        permutations(said)
                .forEach(order -> assertThat(goneAt(OrderFacts.NONE.with(order)))
                        .as("%s", order)
                        .isEqualTo(first));
        return first;
    }

    private static List<@Nullable Instant> goneAt(OrderFacts facts) {
        List<@Nullable Instant> times = new ArrayList<>();
        OrderState.of(facts, RandomShop.PRODUCTS, new Reckoning("USD", null))
                .units()
                .forEach(unit -> times.add(unit.goneAt()));
        return times;
    }

    private static List<List<StoreFact>> permutations(List<StoreFact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<StoreFact>> all = new ArrayList<>();
        permutations(facts.subList(1, facts.size())).forEach(rest -> {
            for (int i = 0; i <= rest.size(); i++) {
                List<StoreFact> one = new ArrayList<>(rest);
                one.add(i, facts.getFirst());
                all.add(one);
            }
        });
        return all;
    }

    private static Instant minute(int minute) {
        return RandomShop.MIDNIGHT.plusSeconds(60L * minute);
    }

    private static OrderSnapshot left(int minute, int copies) {
        return snapshot(minute, FinancialStatus.PAID, List.of(line(copies)));
    }

    private static OrderedLine line(int left) {
        Money total = new Money(6000, "USD");
        return new OrderedLine(LINE, 1L, 1L, "Album", null, "LP", 3, left, true, false, false, total, total, null);
    }

    private static OrderSnapshot snapshot(int minute, FinancialStatus status, List<OrderedLine> lines) {
        return new OrderSnapshot(
                1,
                "#1",
                false,
                true,
                status,
                null,
                minute(0),
                minute(0),
                minute(minute),
                null,
                null,
                null,
                null,
                "USD",
                "USD",
                false,
                "web",
                false,
                lines,
                List.of(),
                List.of());
    }
}
