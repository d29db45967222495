package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.charts.Night.line;
import static org.deadwax.server.charts.Night.refund;

import java.util.List;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** What was closed stays closed. */
class ClosedWeekTest extends ReportTest {

    @Test
    void aClosedWeekStaysAsItIsToTheByteWhateverComesLater() {
        NightOrders.downloads(night);
        String before = night.owner.get(night.path(DIGITAL + "/file")).text();

        ChartReport closed = close(DIGITAL);
        night.order(130, "2025-06-11T09:00", line("ALBUM", 1, "9.99")).said();
        night.say(List.of(refund(102, 1, "2025-06-12T12:00")));
        allLabels
                .sql("UPDATE sale_order SET us_zip = NULL, name = 'redacted' WHERE store_id = :store")
                .param("store", night.store)
                .update();

        assertThat(closed.period().closedAt()).isNotNull();
        assertThat(closed.sha256()).isEqualTo(sha256(before));
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo(before);
        assertThat(close(DIGITAL)).as("closing again changes nothing").isEqualTo(closed);

        ChartReport next = report(DIGITAL_NEXT);
        assertThat(next.equation().carriedIn()).isEqualTo(closed.equation().carriedOut());
        // the pre-order and the late order lost their addresses, order 111 too; the return keeps what its sale said
        assertThat(numbers(next.equation())).isEqualTo("1 + 2 - 0 - 0 - 3 - 0 = 0 - 1");
        assertThat(next.preview()).contains("D3|0602537205981|98321|R|001||0999|A|M");
    }

    @Test
    void weeksCloseInOrderAndOnlyWhenTheyAreOver() {
        NightOrders.parcels(night);
        String running = night.owner
                .get(night.path("/charts/US_PHYSICAL/periods?kind=week"))
                .as(new TypeReference<List<ChartPeriod>>() {})
                .getFirst()
                .key();

        assertThat(night.owner
                        .post(night.path("/charts/US_PHYSICAL/reports/" + running + "/close"), null)
                        .status())
                .isEqualTo(409);
        close(PHYSICAL);
        Answer gap = night.owner.post(night.path("/charts/US_PHYSICAL/reports/week-2025-06-23/close"), null);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.text()).contains("The next to close is Billboard week of 28 Jun 2025.");
        assertThat(report(PHYSICAL_NEXT).equation().carriedIn()).isEqualTo(2);
        // one was scanned on Thursday 12 June, the other never shipped
        assertThat(numbers(close(PHYSICAL_NEXT).equation())).isEqualTo("2 + 0 - 0 - 0 - 0 - 1 = 1 - 0");
    }
}
