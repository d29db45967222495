package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.deadwax.model.Format;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.UnitEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which buyer counts where, at which price, and after what. */
class TerritoriesTest {

    /** Fri 13 to Thu 19 November 2026, in each chart's own zone. */
    private static final String WEEK = "week-2026-11-19";

    private final Eligibility eligibility = new Eligibility(ChartData.rules());

    @ParameterizedTest
    @CsvSource({
        "UK, GB, GBP, DIGITAL_ALBUM, 3.75, REPORTED",
        "UK, GB, GBP, DIGITAL_ALBUM, 3.74, EXCLUDED MIN_PRICE",
        "UK, GB, GBP, CD, 3.75, REPORTED",
        "UK, GB, GBP, CASSETTE, 3.74, EXCLUDED MIN_PRICE",
        "UK, GB, GBP, VINYL, 3.74, EXCLUDED MIN_PRICE",
        "UK, GB, GBP, DIGITAL_TRACK, 0.40, REPORTED",
        "UK, GB, GBP, DIGITAL_TRACK, 0.39, EXCLUDED MIN_PRICE",
        // no minimum is known there
        "IE, IE, EUR, DIGITAL_ALBUM, 0.01, REPORTED",
        "FR, FR, EUR, VINYL, 0.01, REPORTED",
        "AU, AU, AUD, CD, 0.01, REPORTED",
        "CA, CA, CAD, CD, 0.01, REPORTED",
        // nothing is free anywhere
        "IE, IE, EUR, DIGITAL_ALBUM, 0.00, EXCLUDED FREE",
        "AU, AU, AUD, CD, 0.00, EXCLUDED FREE",
        // the buyer is of another country
        "UK, IE, GBP, DIGITAL_ALBUM, 9.00, EXCLUDED NO_ADDRESS",
        "IE, GB, EUR, CD, 9.00, EXCLUDED NO_ADDRESS",
        "FR, DE, EUR, CD, 9.00, EXCLUDED NO_ADDRESS",
        "AU, NZ, AUD, DIGITAL_ALBUM, 9.00, EXCLUDED NO_ADDRESS",
        // paid in money that no stored rate makes the chart's
        "UK, GB, USD, CD, 9.00, CARRIED NO_RATE",
        "AU, AU, USD, DIGITAL_ALBUM, 9.00, CARRIED NO_RATE",
    })
    void byCountryMoneyAndMinimum(
            String chart, String country, String currency, Format format, String paid, String state) {
        assertThat(state(chart, sold(chart, format, country).paid(paid, currency)))
                .isEqualTo(state);
    }

    /** The four charts outside the United States share a week, but no buyer. */
    @ParameterizedTest
    @ValueSource(strings = {"GB", "IE", "FR", "AU"})
    void aBuyerCountsInOneOfThemOnly(String country) {
        int counted = 0;
        for (String chart : new String[] {"UK", "IE", "FR", "AU"}) {
            String currency = ChartData.chart(chart).currency();
            boolean reported = state(chart, sold(chart, Format.CD, country).paid("20.00", currency))
                    .equals("REPORTED");
            assertThat(reported)
                    .as(chart)
                    .isEqualTo(ChartData.chart(chart).territory().equals(country));
            counted += reported ? 1 : 0;
        }
        assertThat(counted).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UK, GB, CARRIED NOT_REDEEMED",
        "IE, IE, CARRIED NOT_REDEEMED",
        "FR, FR, CARRIED NOT_REDEEMED",
        "AU, AU, REPORTED",
        "CA, CA, REPORTED",
    })
    void whereADownloadHasToBeOpened(String chart, String country, String state) {
        TrackingChart at = ChartData.chart(chart);
        Unit unopened = Unit.ordered(Format.DIGITAL_ALBUM, at.zone(), "2026-11-14T10:00")
                .country(country)
                .paid("9.00", at.currency());

        assertThat(state(chart, unopened)).isEqualTo(state);
    }

    /** No carrier has to scan it there; it has to be shipped. */
    @ParameterizedTest
    @ValueSource(strings = {"UK", "IE", "FR", "AU", "CA"})
    void aParcelCountsWhenItIsShippedToTheSecond(String chart) {
        TrackingChart at = ChartData.chart(chart);
        Unit waiting = record(at);
        Unit inTime = record(at).then(UnitEventKind.SHIPPED, "2026-11-19T23:59:59");
        Unit late = record(at).then(UnitEventKind.SHIPPED, "2026-11-20T00:00:00");

        assertThat(state(chart, waiting)).isEqualTo("CARRIED NOT_SHIPPED");
        assertThat(state(chart, inTime)).isEqualTo("REPORTED");
        assertThat(state(chart, late)).isEqualTo("CARRIED NOT_SHIPPED");
    }

    @Test
    void territoriesOfTheUnitedStatesAreKnownByTheirZip() {
        Unit sanJuan = Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00")
                .zip("00901")
                .country("PR");
        Unit toronto =
                Unit.opened(Format.DIGITAL_ALBUM, "2026-11-14T10:00").zip(null).country("CA");

        assertThat(state("US_DIGITAL", sanJuan)).isEqualTo("REPORTED");
        assertThat(state("US_DIGITAL", toronto)).isEqualTo("EXCLUDED NO_ADDRESS");
    }

    @Test
    void capsOnCopiesAreTheUnitedStatesOwn() {
        for (String chart : new String[] {"US_DIGITAL", "UK", "IE", "FR", "AU"}) {
            TrackingChart at = ChartData.chart(chart);
            var copies = java.util.stream.IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> sold(chart, Format.DIGITAL_ALBUM, at.territory())
                            .order(i, 1)
                            .customer(1)
                            .paid("12.00", at.currency())
                            .history())
                    .map(unit -> new Eligibility.Copy(unit, Unit.product(Format.DIGITAL_ALBUM, null)))
                    .toList();
            long reported =
                    eligibility.decide(copies, Period.parse(at, WEEK).orElseThrow(), ClosedPeriods.NONE).stream()
                            .filter(decision -> decision.state() == State.REPORTED)
                            .count();
            assertThat(reported).as(chart).isEqualTo(chart.startsWith("US") ? 1 : 12);
        }
    }

    private static Unit record(TrackingChart chart) {
        return Unit.ordered(Format.VINYL, chart.zone(), "2026-11-14T10:00")
                .country(chart.territory())
                .paid("20.00", chart.currency());
    }

    /** Bought on a Saturday morning there, and opened or shipped at once. */
    private static Unit sold(String chart, Format format, String country) {
        ZoneId zone = ChartData.chart(chart).zone();
        Unit unit = Unit.ordered(format, zone, "2026-11-14T10:00").country(country);
        return unit.then(format.digital() ? UnitEventKind.REDEEMED : UnitEventKind.SHIPPED, "2026-11-14T11:00");
    }

    private String state(String chart, Unit unit) {
        return eligibility
                .decide(
                        unit.history(),
                        Unit.product(Unit.format(unit.history()), null),
                        Period.parse(ChartData.chart(chart), WEEK).orElseThrow(),
                        ClosedPeriods.NONE)
                .map(decision -> decision.state() + (decision.code() == null ? "" : " " + decision.code()))
                .orElse("-");
    }
}
