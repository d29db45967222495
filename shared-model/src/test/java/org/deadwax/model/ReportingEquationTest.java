package org.deadwax.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingEquationTest {

    @Test
    void kindlingSeasonsWeekBalances() {
        var excluded = List.of(
                row("NO_ADDRESS", 604),
                row("NOT_REDEEMED", 412),
                row("MIN_PRICE", 143),
                row("BULK_DIGITAL", 96),
                row("FREE", 64),
                row("TEST_ORDER", 3));
        var week = new ReportingEquation(0, 5846, 38, 21, excluded, List.of(row("NOT_REDEEMED", 187)), 187, 4278, 4);
        assertThat(week.balances()).isTrue();
        assertThat(week.net()).isEqualTo(4274);
    }

    @Test
    void aUnitThatIsNowhereIsNoticed() {
        assertThat(new ReportingEquation(0, 10, 0, 0, List.of(), List.of(), 0, 9, 0).balances())
                .isFalse();
    }

    private static ReportingEquation.Excluded row(String code, long units) {
        return new ReportingEquation.Excluded(code, code, code, "two sources", units);
    }
}
