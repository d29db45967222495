package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.charts.Night.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartRule;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.Role;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Customers, what a label writes over a rule, and an open period that follows the ledger. */
class RuleWeekTest extends ReportTest {

    private static final String EQUATION = DIGITAL + "/equation";

    @Test
    void aFanWithFourAddressesAndOneEmailIsOneCustomerAndSoIsWhoeverTheyLeadTo() {
        for (int i = 0; i < 4; i++) {
            night.order(401 + i, "2025-06-07T1" + i + ":00", line("ALBUM", 1, "9.99"))
                    .by(
                            i % 2 == 0 ? "Fan+a" + i + "@example.com" : "fan@Example.com",
                            i + " Long Road",
                            "203.0.113." + i)
                    .said();
        }
        assertThat(equation().reported()).isEqualTo(1);
        // two strangers, until a third order has the street of one and the IP of the other
        night.order(410, "2025-06-07T15:00", line("ALBUM", 1, "9.99"))
                .by("one@example.com", "1 Oak Street", "198.51.100.1")
                .said();
        night.order(411, "2025-06-07T16:00", line("ALBUM", 1, "9.99"))
                .by("two@example.com", "2 Elm Street", "198.51.100.2")
                .said();
        assertThat(equation().reported()).isEqualTo(3);

        night.order(412, "2025-06-07T17:00", line("ALBUM", 1, "9.99"))
                .by("three@example.com", "1 OAK ST.", "198.51.100.2")
                .said();

        assertThat(equation().reported()).isEqualTo(2);
        assertThat(codes(equation().excluded())).isEqualTo("BULK_DIGITAL 5");
        assertThat(equation()).isEqualTo(report(DIGITAL).equation());
    }

    @Test
    void oneAddressWithFourEmailsIsOneCustomerHoweverTheStreetIsWritten() {
        List<String> streets = List.of("12 North Mill Lane", "12 N. Mill Ln", "12 n mill lane", "12 NORTH MILL LN.");
        for (int i = 0; i < 4; i++) {
            night.order(421 + i, "2025-06-07T1" + i + ":00", line("ALBUM", 1, "9.99"))
                    .by("fan" + i + "@example.com", streets.get(i), "203.0.113." + i)
                    .said();
        }
        night.order(430, "2025-06-07T15:00", line("ALBUM", 1, "9.99"))
                .by("neighbour@example.com", "14 North Mill Lane", "203.0.113.9")
                .said();

        assertThat(equation().reported()).isEqualTo(2);
        assertThat(codes(equation().excluded())).isEqualTo("BULK_DIGITAL 3");
    }

    @Test
    void aRuleThatAnOwnerWritesHoldsFromItsDayAndLeavesWhatIsClosed() {
        night.order(501, "2025-06-07T10:00", line("ALBUM", 1, "9.99")).said();
        night.order(502, "2025-06-10T10:00", line("ALBUM", 1, "9.99")).said();
        String rules = night.path("/chart-rules");
        RuleEdit dearer = new RuleEdit(
                "US",
                LocalDate.parse("2025-06-09"),
                null,
                List.of(Format.DIGITAL_ALBUM),
                false,
                Money.of("10.99", "USD"),
                Map.of(),
                false,
                "Told by our representative.");
        TestApi manager = night.owner.newMember(night.label, Role.MANAGER);

        assertThat(manager.post(rules + "/MIN_PRICE/lines", dearer).status()).isEqualTo(403);
        assertThat(equation().reported()).isEqualTo(2);
        ChartRule rule = night.owner.post(rules + "/MIN_PRICE/lines", dearer).as(ChartRule.class);
        assertThat(rule.lines().getFirst().minimum()).isEqualTo(Money.of("10.99", "USD"));
        assertThat(codes(equation().excluded())).isEqualTo("MIN_PRICE 1");

        ChartReport closed = close(DIGITAL);
        String line = String.valueOf(rule.lines().getFirst().id());
        night.owner
                .send("DELETE", rules + "/MIN_PRICE/lines/" + line + "?note=Wrong", null)
                .as(ChartRule.class);

        assertThat(report(DIGITAL).equation()).isEqualTo(closed.equation());
        assertThat(night.owner.get(rules + "/history").as(new TypeReference<List<RuleChange>>() {}))
                .extracting(change -> change.what() + ": " + change.before() + " → " + change.after())
                .containsExactly("WITHDRAWN: 10.99 USD → 7.99 USD", "MADE: 7.99 USD → 10.99 USD");
    }

    @Test
    void anOpenWeekFollowsTheLedgerOrderByOrder() {
        night.order(601, "2025-06-07T10:00", line("ALBUM", 1, "9.99"))
                .unopened()
                .said();
        assertThat(codes(equation().carried())).isEqualTo("NOT_REDEEMED 1");
        night.order(602, "2025-06-08T10:00", line("ALBUM", 1, "9.99")).said();
        assertThat(equation().reported()).isEqualTo(1);
        night.order(601, "2025-06-07T10:00", line("ALBUM", 1, "9.99")).said();
        assertThat(equation().reported()).isEqualTo(2);
        night.say(List.of(Night.refund(602, 1, "2025-06-09T10:00")));
        assertThat(equation().reported()).isEqualTo(1);
        assertThat(equation().refunded()).isEqualTo(1);
        assertThat(equation()).isEqualTo(report(DIGITAL).equation());
    }

    private ReportingEquation equation() {
        return night.owner.get(night.path(EQUATION)).as(ReportingEquation.class);
    }
}
