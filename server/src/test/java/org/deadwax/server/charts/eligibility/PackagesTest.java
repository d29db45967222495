package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.UnitEventKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles, fan packs, box sets and versions, with the lead times of their approvals. */
class PackagesTest {

    private static final TrackingChart DIGITAL = ChartData.chart("US_DIGITAL");
    private static final TrackingChart PHYSICAL = ChartData.chart("US_PHYSICAL");
    private static final TrackingChart UK = ChartData.chart("UK");
    private static final String ORDERED = "2026-11-14T10:00";
    private static final LocalDate SALE = LocalDate.parse("2026-11-13");
    private static final Upc UPC_CODE = new Upc("602547677396");

    private final Eligibility eligibility = new Eligibility(ChartData.rules());

    @ParameterizedTest
    @CsvSource({
        "25.00, REPORTED",
        "25.01, REPORTED",
        "24.99, EXCLUDED BUNDLE",
        "16.00, EXCLUDED BUNDLE",
    })
    void aRecordWithAShirtCountsOnlyAtThePriceThatItHasByItself(String paid, String state) {
        assertThat(physical(record().tiedTo("T-shirt").paid(paid, "USD"), null)).isEqualTo(state);
    }

    @Test
    void aBundlesSentenceNamesTheMerchAndThePrice() {
        assertThat(sentence(record().tiedTo("Tour T-shirt").paid("20.00", "USD"), null))
                .isEqualTo("Sold in one with “Tour T-shirt”, not as an add-on at its own price of 25.00 USD.");
    }

    @ParameterizedTest
    @CsvSource({"2020-10-08T23:59:59, REPORTED", "2020-10-09T00:00:00, EXCLUDED BUNDLE"})
    void bundlesCountedUntilTheNinthOfOctober2020(String ordered, String state) {
        Unit unit = parcel(Unit.ordered(Format.VINYL, ordered), "2020-10-10")
                .tiedTo("Concert ticket")
                .paid("20.00", "USD");

        assertThat(physical(unit, null)).isEqualTo(state);
    }

    @Test
    void aFreeDownloadWithARecordIsNoSecondUnit() {
        Unit download = Unit.opened(Format.DIGITAL_ALBUM, ORDERED).tiedTo(null).paid("0.00", "USD");

        assertThat(state(DIGITAL, download, product(Format.DIGITAL_ALBUM, UPC_CODE, null)))
                .isEqualTo("EXCLUDED FREE");
    }

    /** Asked by 6 November for a sale from the 13th on: that is seven days ahead. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-06, 2026-11-10, -, REPORTED",
                "2026-11-06, 2026-11-14, -, REPORTED",
                "2026-11-06, 2026-11-10, 2026-11-14, REPORTED",
                "2026-11-07, 2026-11-10, -, EXCLUDED FAN_PACK",
                "-, -, -, EXCLUDED FAN_PACK",
                "2026-11-06, -, -, EXCLUDED FAN_PACK",
                "2026-11-06, 2026-11-15, -, EXCLUDED FAN_PACK",
                "2026-11-06, 2026-11-10, 2026-11-13, EXCLUDED FAN_PACK",
            })
    void aFanPackIsAskedForSevenDaysAheadAndApprovedOnTheDayOfTheOrder(
            @Nullable LocalDate asked, @Nullable LocalDate approved, @Nullable LocalDate until, String state) {
        assertThat(physical(record(), terms(ApprovalKind.FAN_PACK, asked, approved, until)))
                .isEqualTo(state);
    }

    @Test
    void whyAFanPackDoesNotCount() {
        LocalDate asked = LocalDate.parse("2026-11-07");
        LocalDate inTime = LocalDate.parse("2026-11-01");

        assertThat(sentence(record(), terms(ApprovalKind.FAN_PACK, asked, asked, null)))
                .isEqualTo("A fan pack is approved 7 days ahead; the chart was asked on 7 November 2026 for a sale from"
                        + " 13 November 2026 on.");
        assertThat(sentence(record(), pack(inTime, true, true, "2026-09-04", "2026-10-02")))
                .isEqualTo("An album may have 2 fan packs; this is number 3.");
        assertThat(sentence(record(), pack(inTime, true, false)))
                .isEqualTo("The record in a fan pack must be sold alone, too; the release has no such product.");
        assertThat(sentence(record(), pack(inTime, false, true)))
                .isEqualTo("The merch in a fan pack must be sold alone, too; nobody has said that it is.");
        assertThat(physical(record(), pack(inTime, true, true, "2026-10-02"))).isEqualTo("REPORTED");
    }

    /** Known to the United States from 30 June 2023; before, and elsewhere, a pack is a bundle. */
    @Test
    void whereAChartKnowsNoFanPacksOneIsABundle() {
        LocalDate asked = LocalDate.parse("2023-05-01");
        ProductTerms pack = new ProductTerms(
                ApprovalKind.FAN_PACK, LocalDate.parse("2023-06-01"), asked, asked, null, true, true, List.of());
        Unit before = parcel(Unit.ordered(Format.VINYL, "2023-06-29T23:59:59"), "2023-06-30");
        Unit since = parcel(Unit.ordered(Format.VINYL, "2023-06-30T00:00:00"), "2023-06-30");

        assertThat(physical(before, pack)).isEqualTo("EXCLUDED BUNDLE");
        assertThat(physical(since, pack)).isEqualTo("REPORTED");
        assertThat(uk("10.00", pack(asked, true, true))).isEqualTo("REPORTED");
        assertThat(uk("10.00", new ProductTerms(ApprovalKind.FAN_PACK, SALE, null, null, null, true, true, List.of())))
                .isEqualTo("EXCLUDED BUNDLE");
    }

    /** 28 days before 13 November is 16 October. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-10-16, 2026-11-01, REPORTED",
                "2026-10-17, 2026-11-01, EXCLUDED BOX_SET",
                "-, -, EXCLUDED BOX_SET",
                "2026-10-16, -, EXCLUDED BOX_SET",
                "2026-10-16, 2026-11-15, EXCLUDED BOX_SET",
            })
    void aBoxSetIsAskedForTwentyEightDaysAheadAndCountsAsOne(
            @Nullable LocalDate asked, @Nullable LocalDate approved, String state) {
        assertThat(physical(record(), terms(ApprovalKind.BOX_SET, asked, approved, null)))
                .isEqualTo(state);
    }

    @Test
    void aBoxSetNeedsAUpcOfItsOwn() {
        LocalDate asked = LocalDate.parse("2026-10-01");
        ChartProduct nameless = product(Format.VINYL, null, terms(ApprovalKind.BOX_SET, asked, asked, null));

        assertThat(state(PHYSICAL, record(), nameless)).isEqualTo("EXCLUDED BOX_SET");
    }

    /** The album came out on Friday 2 October; its first week ends on the 8th. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // from the street date on: four count, the fifth does not
                "2026-10-02 | - | REPORTED",
                "2026-10-02 | 2026-10-02 2026-10-02 2026-10-02 | REPORTED",
                "2026-10-02 | 2026-10-02 2026-10-02 2026-10-02 2026-10-02 | EXCLUDED VARIANT_LIMIT",
                // added during the first week, none counts
                "2026-10-03 | - | EXCLUDED VARIANT_LIMIT",
                "2026-10-08 | - | EXCLUDED VARIANT_LIMIT",
                "2026-10-09 | - | REPORTED",
                // one new one per tracking week, Friday to Thursday
                "2026-10-15 | 2026-10-09 | EXCLUDED VARIANT_LIMIT",
                "2026-10-16 | 2026-10-09 | REPORTED",
                "2026-10-16 | 2026-10-02 2026-10-02 2026-10-09 | REPORTED",
                "2026-10-23 | 2026-10-02 2026-10-02 2026-10-09 2026-10-16 | EXCLUDED VARIANT_LIMIT",
                // before the street date a version is no later addition
                "2026-10-01 | 2026-09-30 | REPORTED",
            })
    void ofExclusiveDigitalVersionsFourCountOneNewPerWeekNoneOfTheFirst(
            LocalDate saleFrom, @Nullable String before, String state) {
        ProductTerms version = new ProductTerms(
                ApprovalKind.VERSION, saleFrom, null, null, null, false, false, days(before == null ? "" : before));

        assertThat(state(DIGITAL, Unit.opened(Format.DIGITAL_ALBUM, ORDERED), version("2026-10-02", version)))
                .isEqualTo(state);
    }

    @Test
    void beforeApril2025VersionsWereNotLimited() {
        ProductTerms fifth = new ProductTerms(
                ApprovalKind.VERSION,
                LocalDate.parse("2025-04-01"),
                null,
                null,
                null,
                false,
                false,
                days("2025-03-07 2025-03-07 2025-03-07 2025-03-07"));
        ChartProduct product = version("2025-03-07", fifth);

        assertThat(state(DIGITAL, Unit.opened(Format.DIGITAL_ALBUM, "2025-04-03T23:59:59"), product))
                .isEqualTo("REPORTED");
        assertThat(state(DIGITAL, Unit.opened(Format.DIGITAL_ALBUM, "2025-04-04T00:00:00"), product))
                .isEqualTo("EXCLUDED VARIANT_LIMIT");
    }

    /** At 10.00 by itself, a fifth off is 8.00. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10.00, -, REPORTED",
                "8.00, 2026-11-14, REPORTED",
                "7.99, 2026-11-14, EXCLUDED BUNDLE",
                "8.00, 2026-11-15, EXCLUDED BUNDLE",
                "8.00, -, EXCLUDED BUNDLE",
            })
    void inTheUnitedKingdomABundleIsAFifthCheaperAtMostAndApprovedInWriting(
            String paid, @Nullable LocalDate approved, String state) {
        ProductTerms terms = approved == null
                ? null
                : new ProductTerms(
                        ApprovalKind.BUNDLE,
                        SALE,
                        LocalDate.parse("2026-11-01"),
                        approved,
                        null,
                        true,
                        true,
                        List.of());

        assertThat(uk(paid, terms)).isEqualTo(state);
    }

    private String uk(String paid, @Nullable ProductTerms terms) {
        Unit unit = Unit.ordered(Format.CD, ZoneId.of("Europe/London"), ORDERED)
                .then(UnitEventKind.SHIPPED, "2026-11-15T10:00")
                .country("GB")
                .tiedTo("Tote bag")
                .paid(paid, "GBP");
        return state(UK, unit, product(Format.CD, UPC_CODE, terms));
    }

    private String physical(Unit unit, @Nullable ProductTerms terms) {
        return state(PHYSICAL, unit, product(Format.VINYL, UPC_CODE, terms));
    }

    private String sentence(Unit unit, @Nullable ProductTerms terms) {
        return decide(PHYSICAL, unit, product(Format.VINYL, UPC_CODE, terms)).sentence();
    }

    private String state(TrackingChart chart, Unit unit, ChartProduct product) {
        Decision decision = decide(chart, unit, product);
        return decision.state() + (decision.code() == null ? "" : " " + decision.code());
    }

    /** In the week of the last thing that happened to it. */
    private Decision decide(TrackingChart chart, Unit unit, ChartProduct product) {
        Period week =
                chart.period(PeriodKind.WEEK, unit.history().events().getLast().at());
        return eligibility
                .decide(unit.history(), product, week, ClosedPeriods.NONE)
                .orElseThrow();
    }

    private static Unit record() {
        return parcel(Unit.ordered(Format.VINYL, ORDERED), "2026-11-15");
    }

    private static Unit parcel(Unit unit, String day) {
        return unit.then(UnitEventKind.SHIPPED, day + "T11:00").then(UnitEventKind.SCANNED, day + "T18:00");
    }

    private static ProductTerms terms(
            ApprovalKind kind, @Nullable LocalDate asked, @Nullable LocalDate approved, @Nullable LocalDate until) {
        return new ProductTerms(kind, SALE, asked, approved, until, true, true, List.of());
    }

    private static ProductTerms pack(LocalDate asked, boolean merchAlone, boolean musicAlone, String... before) {
        return new ProductTerms(
                ApprovalKind.FAN_PACK,
                SALE,
                asked,
                asked,
                null,
                merchAlone,
                musicAlone,
                Arrays.stream(before).map(LocalDate::parse).toList());
    }

    private static List<LocalDate> days(String days) {
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    }

    private static ChartProduct version(String streetDate, ProductTerms terms) {
        return product(Format.DIGITAL_ALBUM, UPC_CODE, LocalDate.parse(streetDate), terms);
    }

    private static ChartProduct product(Format format, @Nullable Upc upc, @Nullable ProductTerms terms) {
        return product(format, upc, null, terms);
    }

    private static ChartProduct product(
            Format format, @Nullable Upc upc, @Nullable LocalDate streetDate, @Nullable ProductTerms terms) {
        return new ChartProduct(
                UUID.fromString("00000000-0000-0000-0000-000000000007"),
                UUID.fromString("00000000-0000-0000-0000-000000000008"),
                format,
                "Salt Hymnal, deluxe",
                "Salt Hymnal",
                "Tall Weather",
                upc,
                null,
                streetDate,
                10,
                1,
                List.of(Money.of("25.00", "USD"), Money.of("10.00", "GBP")),
                terms);
    }
}
