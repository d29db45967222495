package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deadwax.model.ReportingEquation;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    @Test
    void everyRowBeginsWhereTheOneBeforeEnded() {
        List<Step> steps = Waterfall.of(ChartWeek.kindling());
        assertThat(steps)
                .extracting(Step::signed)
                .containsExactly(5_846L, -38L, -21L, -604L, -412L, -143L, -96L, -64L, -3L, -187L, 4_278L);
        for (int i = 1; i < steps.size() - 1; i++) {
            assertThat(steps.get(i).before()).isEqualTo(steps.get(i - 1).after());
        }
        assertThat(steps.get(steps.size() - 2).after()).isEqualTo(4_278);
        assertThat(Waterfall.widest(steps)).isEqualTo(5_846);
    }

    @Test
    void whatWasCarriedInComesFirstAndReturnsComeAfterTheReport() {
        List<Step> steps = Waterfall.of(new ReportingEquation(10, 5, 0, 0, List.of(), List.of(), 3, 12, 2));
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.CARRIED_IN,
                        Step.Kind.ORDERED,
                        Step.Kind.CANCELLED,
                        Step.Kind.REFUNDED,
                        Step.Kind.CARRIED,
                        Step.Kind.REPORTED,
                        Step.Kind.RETURNED,
                        Step.Kind.NET);
        assertThat(steps.getLast().after()).isEqualTo(10);
        assertThat(Waterfall.widest(steps)).isEqualTo(15);
    }
}
