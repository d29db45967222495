package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a week as a manager would mail them. */
class WeekExportTest extends ReportTest {

    @ParameterizedTest
    @CsvSource({
        "equation, xlsx, PK",
        "equation, pdf, %PDF",
        "units, xlsx, PK",
        "units, pdf, %PDF",
        "week, csv, \uFEFF",
        "week, xlsx, PK",
        "week, pdf, %PDF",
        "equivalents, csv, \uFEFF"
    })
    void everyTableInEveryKind(String what, String as, String begins) {
        NightOrders.downloads(night);

        Answer export = night.owner.get(night.path(DIGITAL + "/export?what=" + what + "&as=" + as));

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.text()).startsWith(begins);
        assertThat(export.header("Content-Disposition")).contains("." + as);
    }

    @Test
    void theEquationAsItStandsOnScreen() {
        NightOrders.downloads(night);

        String csv = night.owner
                .get(night.path(DIGITAL + "/export?what=equation&as=csv"))
                .text();

        assertThat(csv).contains("MIN_PRICE").contains("NO_ADDRESS").contains("PRE_ORDER");
    }

    @Test
    void whatIsNoTableIsSaid() {
        Answer none = night.owner.get(night.path(DIGITAL + "/export?what=gossip&as=csv"));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("gossip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "pdf"})
    void theUnitsThatTheListShowsForWhatIsLookedFor(String as) {
        NightOrders.downloads(night);
        String path = night.path(DIGITAL + "/export?what=units&as=" + as);

        int all = night.owner.get(path).text().length();
        int found = night.owner.get(path + "&q=102").text().length();

        assertThat(found).isLessThan(all);
        if (as.equals("csv")) {
            List<String> listed = units("?q=102").items().stream()
                    .map(UnitDecision::orderName)
                    .toList();
            assertThat(listed).isNotEmpty().containsOnly("#102");
            assertThat(night.owner.get(path + "&q=102").text().lines().filter(line -> line.contains("#")))
                    .hasSameSizeAs(listed)
                    .allMatch(line -> line.contains("#102"));
        }
    }
}
