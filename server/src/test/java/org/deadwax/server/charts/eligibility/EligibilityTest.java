package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.sales.UnitEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final TrackingChart DIGITAL = ChartData.chart("US_DIGITAL");
    private static final TrackingChart PHYSICAL = ChartData.chart("US_PHYSICAL");

    private final Eligibility eligibility = new Eligibility(ChartData.rules());

    @ParameterizedTest
    @CsvSource({
        "2026-11-12T23:59:59, week-2026-11-12",
        "2026-11-13T00:00:00, week-2026-11-19",
        "2026-11-19T23:59:59, week-2026-11-19",
        "2026-11-20T00:00:00, week-2026-11-26",
    })
    void aDownloadCountsInTheWeekInWhichItWasPaidToTheSecond(String at, String week) {
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, at);

        assertThat(digital(unit, week)).isEqualTo("REPORTED");
        assertThat(digital(
                        unit, Period.parse(DIGITAL, week).orElseThrow().next().key()))
                .isEqualTo("-");
        assertThat(digital(
                        unit,
                        Period.parse(DIGITAL, week).orElseThrow().previous().key()))
                .isEqualTo("-");
    }

    /** The week of Tue 10 to Mon 16 November 2026: shipped by Monday 24:00, scanned before Wednesday 24:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-16T23:59:59, 2026-11-18T23:59:59, REPORTED",
        "2026-11-16T23:59:59, 2026-11-19T00:00:00, CARRIED NOT_SHIPPED",
        "2026-11-17T00:00:00, 2026-11-17T09:00:00, CARRIED NOT_SHIPPED",
        "2026-11-12T10:00:00, 2026-11-12T18:00:00, REPORTED",
    })
    void aRecordCountsOnceShippedAndScannedByTheCutOff(String shipped, String scanned, String state) {
        Unit unit = Unit.ordered(Format.VINYL, "2026-11-11T10:00")
                .then(UnitEventKind.SHIPPED, shipped)
                .then(UnitEventKind.SCANNED, scanned);

        assertThat(physical(unit, "week-2026-11-16")).isEqualTo(state);
        assertThat(physical(unit, "week-2026-11-23")).isEqualTo(state.equals("REPORTED") ? "-" : "REPORTED");
    }

    @Test
    void aScanMayBeKnownBeforeItsShipment() {
        Unit unit = Unit.ordered(Format.CD, "2026-11-11T10:00")
                .then(UnitEventKind.SCANNED, "2026-11-12T10:00")
                .then(UnitEventKind.SHIPPED, "2026-11-11T18:00");

        assertThat(physical(unit, "week-2026-11-16")).isEqualTo("REPORTED");
        assertThat(physical(unit, "day-2026-11-12")).isEqualTo("REPORTED");
    }

    @Test
    void aScanDatedBeforeItsShipmentWaitsForIt() {
        Unit unit = Unit.ordered(Format.CD, "2026-11-11T10:00")
                .then(UnitEventKind.SHIPPED, "2026-11-13T10:00")
                .then(UnitEventKind.SCANNED, "2026-11-12T18:00");

        assertThat(physical(unit, "day-2026-11-12")).isEqualTo("CARRIED NOT_SHIPPED");
        assertThat(physical(unit, "day-2026-11-13")).isEqualTo("REPORTED");
    }

    @Test
    void aCancelledParcelIsNoShipment() {
        Unit unit = Unit.ordered(Format.CD, "2026-11-11T10:00")
                .then(UnitEventKind.SHIPPED, "2026-11-12T10:00")
                .then(UnitEventKind.SCANNED, "2026-11-12T12:00")
                .then(UnitEventKind.UNSHIPPED, "2026-11-13T10:00");

        assertThat(physical(unit, "week-2026-11-16")).isEqualTo("CARRIED NOT_SHIPPED");
    }

    @Test
    void beforeTheScanRuleAShipmentWasEnough() {
        Unit unit = Unit.ordered(Format.CD, "2024-01-10T10:00").then(UnitEventKind.SHIPPED, "2024-01-15T10:00");
        Unit later = Unit.ordered(Format.CD, "2024-01-10T10:00").then(UnitEventKind.SHIPPED, "2024-01-16T10:00");

        assertThat(physical(unit, "week-2024-01-15")).isEqualTo("REPORTED");
        assertThat(physical(later, "week-2024-01-22")).isEqualTo("CARRIED NOT_SHIPPED");
    }

    @Test
    void aPreOrderCrossesThreeWeeksAndCountsFromTheStreetDateOn() {
        ChartProduct product = Unit.product(Format.DIGITAL_ALBUM, "2026-11-20");
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-05T10:00");

        assertThat(state(DIGITAL, unit, product, "week-2026-11-05")).isEqualTo("CARRIED PRE_ORDER");
        assertThat(state(DIGITAL, unit, product, "week-2026-11-12")).isEqualTo("CARRIED PRE_ORDER");
        assertThat(state(DIGITAL, unit, product, "week-2026-11-19")).isEqualTo("CARRIED PRE_ORDER");
        assertThat(state(DIGITAL, unit, product, "week-2026-11-26")).isEqualTo("REPORTED");
    }

    @Test
    void aRecordShippedBeforeTheStreetDateWaitsForIt() {
        ChartProduct product = Unit.product(Format.VINYL, "2026-11-20");
        Unit unit = Unit.ordered(Format.VINYL, "2026-11-05T10:00")
                .then(UnitEventKind.SHIPPED, "2026-11-14T10:00")
                .then(UnitEventKind.SCANNED, "2026-11-15T10:00");

        assertThat(state(PHYSICAL, unit, product, "week-2026-11-16")).isEqualTo("CARRIED PRE_ORDER");
        assertThat(state(PHYSICAL, unit, product, "week-2026-11-23")).isEqualTo("REPORTED");
        assertThat(state(PHYSICAL, unit, product, "day-2026-11-19")).isEqualTo("CARRIED PRE_ORDER");
        assertThat(state(PHYSICAL, unit, product, "day-2026-11-20")).isEqualTo("REPORTED");
    }

    @Test
    void whatNeverShipsIsExcludedAfterTwentySixWeeks() {
        Unit unit = Unit.ordered(Format.VINYL, "2026-01-06T10:00");

        // 26 weeks after Tue 6 January is Tue 7 July; its week ends on Mon 13 July
        assertThat(physical(unit, "week-2026-07-06")).isEqualTo("CARRIED NOT_SHIPPED");
        assertThat(physical(unit, "week-2026-07-13")).isEqualTo("EXCLUDED NOT_SHIPPED");
        assertThat(physical(unit, "week-2026-07-20")).isEqualTo("-");
        assertThat(physical(unit, "day-2026-07-07")).isEqualTo("CARRIED NOT_SHIPPED");
        assertThat(physical(unit, "day-2026-07-13")).isEqualTo("EXCLUDED NOT_SHIPPED");
    }

    @ParameterizedTest
    @CsvSource({
        "7.98, EXCLUDED MIN_PRICE",
        "7.99, REPORTED",
        "0.01, EXCLUDED MIN_PRICE",
        "0.00, EXCLUDED FREE",
    })
    void theMinimumIsForWhatWasPaidAndNothingIsFree(String price, String state) {
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").paid(price, "USD");

        assertThat(digital(unit, "week-2026-11-19")).isEqualTo(state);
    }

    @Test
    void theMinimumIsThatOfTheDayOfTheOrderInMidPeriodToo() {
        // Tue 1 to Mon 7 April 2025; the new minimum came on Friday 4
        Unit before = shipped(Unit.ordered(Format.VINYL, "2025-04-03T23:59").paid("10.00", "USD"), "2025-04-05");
        Unit after = shipped(Unit.ordered(Format.VINYL, "2025-04-04T00:00").paid("10.00", "USD"), "2025-04-05");

        assertThat(physical(before, "week-2025-04-07")).isEqualTo("REPORTED");
        assertThat(physical(after, "week-2025-04-07")).isEqualTo("EXCLUDED MIN_PRICE");
    }

    @Test
    void thePriceIsTheBuyersInTheChartsCurrencyElseTheShopsElseByTheStoredRate() {
        Unit presented = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .paid("9.00", "EUR")
                .presented("7.50", "USD");
        Unit shop = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .paid("9.00", "USD")
                .presented("1200", "JPY");
        Unit rate = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .paid("9.00", "EUR")
                .inLabelMoney("10.35", "USD");
        Unit none = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").paid("9.00", "EUR");

        assertThat(digital(presented, "week-2026-11-19")).isEqualTo("EXCLUDED MIN_PRICE");
        assertThat(digital(shop, "week-2026-11-19")).isEqualTo("REPORTED");
        assertThat(digital(rate, "week-2026-11-19")).isEqualTo("REPORTED");
        assertThat(digital(none, "week-2026-11-19")).isEqualTo("CARRIED NO_RATE");
    }

    @Test
    void withoutAUsAddressOrForADownloadAnEmailNothingCounts() {
        Unit abroad = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").zip(null);
        Unit nameless = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").withoutEmail();
        Unit record = shipped(Unit.ordered(Format.CD, "2026-11-14T10:00").withoutEmail(), "2026-11-15");

        assertThat(digital(abroad, "week-2026-11-19")).isEqualTo("EXCLUDED NO_ADDRESS");
        assertThat(digital(nameless, "week-2026-11-19")).isEqualTo("EXCLUDED NO_ADDRESS");
        assertThat(physical(record, "week-2026-11-16")).isEqualTo("REPORTED");
    }

    @Test
    void theFirstCodeInTheOrderOfTheRulesAndATestWaitsForNoParcel() {
        Unit cheapAbroad = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .paid("1.00", "USD")
                .zip(null)
                .test();
        Unit freeAbroad = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .paid("0.00", "USD")
                .zip(null);
        Unit test = Unit.ordered(Format.VINYL, "2026-11-14T10:00").test();
        Unit abroadUnshipped = Unit.ordered(Format.VINYL, "2026-11-14T10:00").zip(null);

        assertThat(digital(cheapAbroad, "week-2026-11-19")).isEqualTo("EXCLUDED MIN_PRICE");
        assertThat(digital(freeAbroad, "week-2026-11-19")).isEqualTo("EXCLUDED NO_ADDRESS");
        assertThat(physical(test, "week-2026-11-16")).isEqualTo("EXCLUDED TEST_ORDER");
        assertThat(physical(abroadUnshipped, "week-2026-11-16")).isEqualTo("CARRIED NOT_SHIPPED");
    }

    @Test
    void aRefundAfterReportingIsAReturnInItsPeriodAndBeforeItIsNothing() {
        Unit after =
                Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00").then(UnitEventKind.REFUNDED, "2026-12-02T10:00");
        Unit before =
                Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00").then(UnitEventKind.REFUNDED, "2026-11-19T10:00");

        assertThat(digital(after, "week-2026-11-19")).isEqualTo("REPORTED");
        assertThat(digital(after, "week-2026-11-26")).isEqualTo("-");
        assertThat(digital(after, "week-2026-12-03")).isEqualTo("RETURNED");
        assertThat(digital(after, "week-2026-12-10")).isEqualTo("-");
        assertThat(digital(before, "week-2026-11-19")).isEqualTo("REFUNDED");
        assertThat(digital(before, "day-2026-11-18")).isEqualTo("REPORTED");
        assertThat(digital(before, "day-2026-11-19")).isEqualTo("RETURNED");
    }

    @Test
    void whetherItWasCancelledOrRefundedIsTheShopsLastWordAndNotTheFirstToArrive() {
        Unit refundCameLast = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .then(UnitEventKind.CANCELLED, "2026-11-16T10:00")
                .then(UnitEventKind.REFUNDED, "2026-11-15T10:00");
        Unit refundAlone =
                Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").then(UnitEventKind.REFUNDED, "2026-11-15T10:00");

        for (String period : List.of("week-2026-11-19", "day-2026-11-15", "day-2026-11-16")) {
            assertThat(digital(refundCameLast, period)).as(period).isEqualTo(digital(refundAlone, period));
        }
    }

    @Test
    void whatIsCancelledBeforeItShipsWasCarriedAndHasNoLine() {
        Unit unit = Unit.ordered(Format.VINYL, "2026-11-11T10:00").then(UnitEventKind.CANCELLED, "2026-11-18T10:00");

        assertThat(physical(unit, "week-2026-11-16")).isEqualTo("CARRIED NOT_SHIPPED");
        assertThat(physical(unit, "week-2026-11-23")).isEqualTo("CANCELLED");
        assertThat(physical(unit, "week-2026-11-30")).isEqualTo("-");
    }

    @Test
    void editedDownAndUpAgainWithinAPeriodNothingHappened() {
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .then(UnitEventKind.CANCELLED, "2026-11-15T10:00")
                .then(UnitEventKind.RESTORED, "2026-11-16T10:00");

        assertThat(digital(unit, "week-2026-11-19")).isEqualTo("REPORTED");
    }

    @Test
    void whatBecomesKnownAfterAPeriodWasClosedGoesToTheNext() {
        Period closedWeek = Period.parse(DIGITAL, "week-2026-11-19").orElseThrow();
        ClosedPeriods closed = closed(closedWeek, 5, Map.of());
        Unit late = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-20T10:00", 6)
                .order(7, 1)
                .then(UnitEventKind.REFUNDED, "2026-11-21T10:00");
        Unit fromBeforeAnyWasClosed = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-03T10:00", 6);
        Unit knownThen = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-03T10:00", 5);
        Unit lateOrder = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00", 6);

        assertThat(state(DIGITAL, lateOrder, "week-2026-11-26", closed)).isEqualTo("REPORTED");
        assertThat(state(DIGITAL, late, "week-2026-11-26", closed)).isEqualTo("REFUNDED");
        assertThat(state(DIGITAL, fromBeforeAnyWasClosed, "week-2026-11-26", closed))
                .isEqualTo("REPORTED");
        assertThat(state(DIGITAL, knownThen, "week-2026-11-26", closed)).isEqualTo("-");
    }

    @Test
    void whatAClosedPeriodReportedIsReturnedWhenTheRefundBecomesKnownLate() {
        Period closedWeek = Period.parse(DIGITAL, "week-2026-11-19").orElseThrow();
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00")
                .then(UnitEventKind.REFUNDED, "2026-11-19T10:00", 9);
        ClosedPeriods closed = closed(closedWeek, 5, Map.of(UnitKey.of(unit.history()), State.REPORTED));

        assertThat(state(DIGITAL, unit, "week-2026-11-26", closed)).isEqualTo("RETURNED");
        assertThat(state(DIGITAL, unit, "week-2026-12-03", closed)).isEqualTo("-");
    }

    @Test
    void whatAClosedPeriodExcludedStaysExcludedWhateverTheRulesSayNow() {
        Period closedWeek = Period.parse(DIGITAL, "week-2026-11-19").orElseThrow();
        Unit unit = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00");
        ClosedPeriods closed = closed(closedWeek, 5, Map.of(UnitKey.of(unit.history()), State.EXCLUDED));

        assertThat(state(DIGITAL, unit, "week-2026-11-26", closed)).isEqualTo("-");
    }

    private static ClosedPeriods closed(Period week, long seq, Map<UnitKey, State> decided) {
        Map<UnitKey, Standing> standings = new HashMap<>();
        decided.forEach((unit, state) -> standings.put(unit, new Standing(state, null)));
        return new ClosedPeriods(List.of(new ClosedPeriods.Mark(week.first(), week.last(), seq)), standings);
    }

    private static Unit shipped(Unit unit, String day) {
        return unit.then(UnitEventKind.SHIPPED, day + "T10:00").then(UnitEventKind.SCANNED, day + "T18:00");
    }

    private String digital(Unit unit, String key) {
        return state(DIGITAL, unit, key, ClosedPeriods.NONE);
    }

    private String physical(Unit unit, String key) {
        return state(PHYSICAL, unit, key, ClosedPeriods.NONE);
    }

    private String state(TrackingChart chart, Unit unit, String key, ClosedPeriods closed) {
        return state(chart, unit, Unit.product(Unit.format(unit.history()), null), key, closed);
    }

    private String state(TrackingChart chart, Unit unit, ChartProduct product, String key) {
        return state(chart, unit, product, key, ClosedPeriods.NONE);
    }

    private String state(TrackingChart chart, Unit unit, ChartProduct product, String key, ClosedPeriods closed) {
        Period period = Period.parse(chart, key).orElseThrow();
        return eligibility
                .decide(unit.history(), product, period, closed)
                .map(decision -> decision.state() + (decision.code() == null ? "" : " " + decision.code()))
                .orElse("-");
    }
}
