package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.model.Format;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.Eligibility.Copy;
import org.deadwax.server.sales.UnitEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many copies of one customer count. */
class BulkCapsTest {

    private static final TrackingChart DIGITAL = ChartData.chart("US_DIGITAL");
    private static final TrackingChart PHYSICAL = ChartData.chart("US_PHYSICAL");

    private final Eligibility eligibility = new Eligibility(ChartData.rules());

    @ParameterizedTest
    @CsvSource({"1,1", "4,4", "5,4", "9,4", "10,0", "12,0"})
    void upToFourRecordsCountFiveToNineAsFourTenOrMoreAsNone(int bought, int count) {
        List<Copy> copies = records(bought, "2026-11-12");

        assertThat(came(PHYSICAL, copies, "week-2026-11-16"))
                .isEqualTo(
                        count == 0
                                ? Map.of("EXCLUDED BULK_PHYSICAL", (long) bought)
                                : bought == count
                                        ? Map.of("REPORTED", (long) count)
                                        : Map.of(
                                                "REPORTED",
                                                (long) count,
                                                "EXCLUDED BULK_PHYSICAL",
                                                (long) bought - count));
    }

    @Test
    void whatWasReportedInAnEarlierWeekIsCountedAndNotTakenBack() {
        List<Copy> copies = records(3, "2026-11-12");
        copies.addAll(from(4, records(3, "2026-11-19")));
        copies.addAll(from(7, records(5, "2026-11-26")));

        assertThat(came(PHYSICAL, copies, "week-2026-11-16")).isEqualTo(Map.of("REPORTED", 3L));
        assertThat(came(PHYSICAL, copies, "week-2026-11-23"))
                .isEqualTo(Map.of("REPORTED", 1L, "EXCLUDED BULK_PHYSICAL", 2L));
        assertThat(came(PHYSICAL, copies, "week-2026-11-30")).isEqualTo(Map.of("EXCLUDED BULK_PHYSICAL", 5L));
    }

    @Test
    void aReturnedCopyLeavesItsPlaceToAnother() {
        List<Copy> copies = new ArrayList<>();
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .order(1, 1)
                .customer(7)
                .then(UnitEventKind.REFUNDED, "2026-11-21T10:00")));
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-22T10:00")
                .order(2, 1)
                .customer(7)));

        assertThat(came(DIGITAL, copies, "week-2026-11-19")).isEqualTo(Map.of("REPORTED", 1L));
        assertThat(came(DIGITAL, copies, "week-2026-11-26")).isEqualTo(Map.of("REPORTED", 1L, "RETURNED", 1L));
    }

    /** Bought on Saturday, again on Sunday, and the first taken back on Tuesday: by the days S, nothing and R. */
    @Test
    void whatIsTakenBackWithinAWeekMadeNoRoomForTheDaysBeforeSoThatAWeekIsItsDays() {
        List<Copy> copies = new ArrayList<>();
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .order(1, 1)
                .customer(7)
                .then(UnitEventKind.REFUNDED, "2026-11-17T10:00")));
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-15T10:00")
                .order(2, 1)
                .customer(7)));

        assertThat(came(DIGITAL, copies, "day-2026-11-14")).isEqualTo(Map.of("REPORTED", 1L));
        assertThat(came(DIGITAL, copies, "day-2026-11-15")).isEqualTo(Map.of("EXCLUDED BULK_DIGITAL", 1L));
        assertThat(came(DIGITAL, copies, "day-2026-11-17")).isEqualTo(Map.of("RETURNED", 1L));
        assertThat(came(DIGITAL, copies, "week-2026-11-19"))
                .isEqualTo(Map.of("REFUNDED", 1L, "EXCLUDED BULK_DIGITAL", 1L));
        // from Tuesday on there is room for one again
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-18T10:00")
                .order(3, 1)
                .customer(7)));
        assertThat(came(DIGITAL, copies, "week-2026-11-19"))
                .isEqualTo(Map.of("REFUNDED", 1L, "EXCLUDED BULK_DIGITAL", 1L, "REPORTED", 1L));
    }

    @Test
    void ofDownloadsTheFirstThatIsOpenedCountsAndTheOthersWaitNoLonger() {
        List<Copy> copies = new ArrayList<>();
        copies.add(copy(Unit.ordered(Format.DIGITAL_ALBUM, "2026-11-13T10:00")
                .order(1, 1)
                .customer(7)));
        copies.add(copy(Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .order(2, 1)
                .customer(7)));

        List<Decision> decisions = decide(DIGITAL, copies, "week-2026-11-19");

        assertThat(decisions)
                .filteredOn(it -> it.state() == State.REPORTED)
                .singleElement()
                .satisfies(it -> assertThat(it.orderName()).isEqualTo("#2"));
        assertThat(decisions)
                .filteredOn(it -> it.state() == State.EXCLUDED)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("BULK_DIGITAL");
                    assertThat(it.sentence())
                            .isEqualTo("One copy per customer counts, and the same customer has it with order #2.");
                });
    }

    @Test
    void whatIsGivenAwayOrTooCheapIsNoCopyOfABulkPurchase() {
        List<Copy> copies = records(4, "2026-11-12");
        for (int i = 0; i < 8; i++) {
            copies.add(copy(shipped(
                    Unit.ordered(Format.VINYL, "2026-11-11T10:00")
                            .order(50 + i, 1)
                            .customer(7)
                            .paid(i % 2 == 0 ? "0.00" : "9.00", "USD"),
                    "2026-11-12")));
        }

        assertThat(came(PHYSICAL, copies, "week-2026-11-16"))
                .isEqualTo(Map.of("REPORTED", 4L, "EXCLUDED FREE", 4L, "EXCLUDED MIN_PRICE", 4L));
    }

    @Test
    void aNotRedeemedDownloadIsCarriedUntilThursdayMidnightEasternAndBeyond() {
        Unit late =
                Unit.ordered(Format.DIGITAL_ALBUM, "2026-11-18T10:00").then(UnitEventKind.REDEEMED, "2026-11-20T00:00");
        Unit inTime = Unit.ordered(Format.DIGITAL_ALBUM, "2026-11-18T10:00")
                .then(UnitEventKind.REDEEMED, "2026-11-19T23:59:59");
        Unit never = Unit.ordered(Format.DIGITAL_ALBUM, "2026-11-18T10:00");

        assertThat(came(DIGITAL, List.of(copy(late)), "week-2026-11-19")).isEqualTo(Map.of("CARRIED NOT_REDEEMED", 1L));
        assertThat(came(DIGITAL, List.of(copy(late)), "week-2026-11-26")).isEqualTo(Map.of("REPORTED", 1L));
        assertThat(came(DIGITAL, List.of(copy(inTime)), "week-2026-11-19")).isEqualTo(Map.of("REPORTED", 1L));
        assertThat(came(DIGITAL, List.of(copy(never)), "week-2027-05-13"))
                .isEqualTo(Map.of("CARRIED NOT_REDEEMED", 1L));
        assertThat(came(DIGITAL, List.of(copy(never)), "week-2027-05-20"))
                .isEqualTo(Map.of("EXCLUDED NOT_REDEEMED", 1L));
    }

    private static List<Copy> records(int count, String shipped) {
        return from(1, count, shipped);
    }

    private static List<Copy> from(int first, List<Copy> copies) {
        List<Copy> renumbered = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            String day = Unit.day(copies.get(i).unit());
            renumbered.addAll(from(first + i, 1, day));
        }
        return renumbered;
    }

    private static List<Copy> from(int first, int count, String shipped) {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(copy(shipped(
                    Unit.ordered(Format.VINYL, shipped + "T08:00")
                            .order(first + i, 1)
                            .customer(7),
                    shipped)));
        }
        return copies;
    }

    private static Unit shipped(Unit unit, String day) {
        return unit.then(UnitEventKind.SHIPPED, day + "T10:00").then(UnitEventKind.SCANNED, day + "T18:00");
    }

    private static Copy copy(Unit unit) {
        return new Copy(unit.history(), Unit.product(Unit.format(unit.history()), null));
    }

    private List<Decision> decide(TrackingChart chart, List<Copy> copies, String key) {
        return eligibility.decide(copies, Period.parse(chart, key).orElseThrow(), ClosedPeriods.NONE);
    }

    private Map<String, Long> came(TrackingChart chart, List<Copy> copies, String key) {
        Map<String, Long> came = new TreeMap<>();
        decide(chart, copies, key)
                .forEach(decision -> came.merge(
                        decision.state() + (decision.code() == null ? "" : " " + decision.code()), 1L, Long::sum));
        return came;
    }
}
