package org.deadwax.server.charts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.deadwax.model.Format;
import org.deadwax.model.PriceMinimum;
import org.deadwax.server.charts.ChartData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumPricesTest {

    private final MinimumPrices prices = new MinimumPrices(ChartData.rules());

    @ParameterizedTest
    @CsvSource({
        "2025-04-04, VINYL, 10, 15.99 USD, two sources",
        "2025-04-04, CD, 10, 7.99 USD, two sources",
        "2025-04-04, CASSETTE, 10, 7.99 USD, two sources",
        "2025-04-04, DIGITAL_ALBUM, 10, 7.99 USD, two sources",
        "2025-04-04, CD, 2, 2.99 USD, one source",
        "2025-04-04, VINYL, 2, 6.99 USD, one source",
        "2025-04-04, CASSETTE, 1, 6.99 USD, one source",
        "2025-04-04, DIGITAL_TRACK, 10, 0.39 USD, one source",
        "2025-04-03, VINYL, 10, 3.49 USD, one source",
        "2025-04-03, VINYL, 8, 3.12 USD, one source",
        "2025-04-03, DIGITAL_ALBUM, 3, 1.17 USD, one source",
        "2025-04-03, DIGITAL_TRACK, 3, 0.39 USD, one source",
        "2011-11-21, CD, 9, 3.49 USD, one source",
        "2011-11-21, CD, 0, 3.49 USD, one source",
    })
    void byFormatDateAndTracks(LocalDate day, Format format, int tracks, String minimum, String certainty) {
        assertThat(prices.minimum(day, "US", format, tracks)).hasValueSatisfying(found -> {
            assertThat(found.minimum()).hasToString(minimum);
            assertThat(found.certainty()).isEqualTo(certainty);
        });
    }

    @Test
    void noneIsKnownBeforeTheFirst() {
        assertThat(prices.minimum(LocalDate.parse("2011-11-20"), "US", Format.CD, 10))
                .isEmpty();
        assertThat(prices.minimum(LocalDate.parse("2026-11-20"), "FR", Format.CD, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US|VINYL|10|Vinyl needs 15.99 USD since 4 April 2025.",
                "US|DIGITAL_ALBUM|10|A digital album needs 7.99 USD since 4 April 2025.",
                "US|CD|1|A CD single needs 2.99 USD since 4 April 2025, says one secondary source, read November 2026.",
                "GB|CD|10|A CD needs 3.75 GBP, says one secondary source without a date, " + "read November 2026.",
            })
    void sayWhatTheyAreToALabelManager(String territory, Format format, int tracks, String sentence) {
        assertThat(prices.minimum(LocalDate.parse("2026-11-20"), territory, format, tracks))
                .map(PriceMinimum::sentence)
                .hasValue(sentence);
    }

    @Test
    void everyRuleNamesItsSource() {
        for (Rule rule : ChartData.rules().rules()) {
            assertThat(rule.rows()).allSatisfy(row -> assertThat(row.source()).isNotBlank());
        }
    }
}
