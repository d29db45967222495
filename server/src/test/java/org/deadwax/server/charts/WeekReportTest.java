package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.deadwax.model.ChartReport;
import org.deadwax.model.Page;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;

/** A week, to the unit and to the byte. */
class WeekReportTest extends ReportTest {

    @Test
    void theDigitalWeek() {
        NightOrders.downloads(night);

        ReportingEquation equation = report(DIGITAL).equation();

        assertThat(equation.balances()).isTrue();
        assertThat(numbers(equation)).isEqualTo("1 + 14 - 1 - 1 - 7 - 1 = 5 - 1");
        assertThat(codes(equation.excluded()))
                .isEqualTo("MIN_PRICE 2, BULK_DIGITAL 1, NO_ADDRESS 2, FREE 1, TEST_ORDER 1");
        assertThat(codes(equation.carried())).isEqualTo("PRE_ORDER 1");
        assertThat(equation.excluded().getFirst().certainty()).isEqualTo("two sources");
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo("""
                        92403054321250612
                        D3|0602537205981|98321|S|001||0999|A|M
                        D3||98321|S|002|USSKG1912345|0129|S|M
                        D3|0602537205981|98321|S|001||0999|A|P
                        D3|0602537205981|37201|S|001||0999|A|P
                        D3|0602537205981|98321|S|001||0999|A|P
                        D3|0602537205981|98321|R|001||0999|A|P
                        94|6|4
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theMailOrderWeek() {
        NightOrders.parcels(night);

        ChartReport report = report(PHYSICAL);

        assertThat(numbers(report.equation())).isEqualTo("1 + 9 - 1 - 0 - 3 - 2 = 4 - 1");
        assertThat(codes(report.equation().excluded())).isEqualTo("MIN_PRICE 1, NO_ADDRESS 1, TEST_ORDER 1");
        assertThat(codes(report.equation().carried())).isEqualTo("NOT_SHIPPED 2");
        assertThat(report.fileName()).isEqualTo("DWLMP.txt");
        assertThat(report.lines()).isEqualTo(7);
        Answer file = night.owner.get(night.path(PHYSICAL + "/file"));
        assertThat(file.text()).isEqualTo("""
                        92403012345250609
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321R
                        94000050000003
                        """.replace("\n", "\r\n"));
        assertThat(file.header("Content-Disposition")).contains("DWLMP.txt");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(report.sha256()).isEqualTo(sha256(file.text()));
        assertThat(report.preview()).startsWith("92403012345250609", "M3060254767739698321S");
    }

    @Test
    void everyNumberOpensItsUnits() {
        NightOrders.downloads(night);

        assertThat(units("?code=MIN_PRICE").items())
                .extracting(UnitDecision::sentence)
                .containsOnly("Paid 5.00 USD after discounts. A digital album needs 7.99 USD since 4 April 2025.");
        assertThat(units("?state=ORDERED").items()).hasSize(14);
        assertThat(units("?state=CARRIED_IN").items())
                .extracting(UnitDecision::sentence)
                .containsExactly("Bought before the street date, 13 June 2025: counts from its period on.");
        assertThat(units("?state=RETURNED").items())
                .extracting(UnitDecision::orderName)
                .containsExactly("#109");
        assertThat(units("?release=" + night.album.id() + "&state=REPORTED").items())
                .hasSize(5);
        Page<UnitDecision> first = units("?state=REPORTED&limit=4");
        Page<UnitDecision> second = units("?state=REPORTED&limit=4&after=" + first.next());
        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(night.owner.get(night.path(DIGITAL + "/units?state=LOST")).status())
                .isEqualTo(422);
    }
}
