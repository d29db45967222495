package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartReport;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Role;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Who may see and do what. */
class ReportAccessTest extends ReportTest {

    @Test
    void whoMaySeeAndDoWhat() {
        NightOrders.downloads(night);
        TestApi viewer = night.owner.newMember(night.label, Role.VIEWER);
        TestApi artist = night.owner.newMember(
                night.label, Role.ARTIST, night.album.artist().id());
        Night other = new Night(owner, ledger, worker);
        TestApi stranger = other.owner.newMember(other.label, Role.MANAGER);

        assertThat(viewer.get(night.path(DIGITAL)).status()).isEqualTo(200);
        assertThat(viewer.post(night.path(DIGITAL + "/close"), null).status()).isEqualTo(403);
        assertThat(artist.get(night.path(DIGITAL)).status()).isEqualTo(403);
        for (String path : List.of(DIGITAL, DIGITAL + "/units", DIGITAL + "/file", "/charts/US_DIGITAL/account")) {
            assertThat(stranger.get(night.path(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(numbers(
                        stranger.get(other.path(DIGITAL)).as(ChartReport.class).equation()))
                .isEqualTo("0 + 0 - 0 - 0 - 0 - 0 = 0 - 0");
        assertThat(night.owner
                        .get(night.path("/charts/US_DIGITAL/reports/week-2025-06-11"))
                        .status())
                .isEqualTo(404);
        assertThat(night.owner
                        .get(night.path("/charts/MOON/reports/week-2025-06-12"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTheSameForEveryLabel() {
        assertThat(night.owner.get("/api/charts").as(new TypeReference<List<Chart>>() {}))
                .extracting(Chart::code)
                .containsExactly("US_DIGITAL", "US_PHYSICAL", "US_COUNTER", "UK", "IE", "FR", "AU", "CA");
        assertThat(night.owner
                        .get("/api/charts/US_PHYSICAL/price-minimum?format=VINYL&day=2026-11-20")
                        .as(PriceMinimum.class)
                        .sentence())
                .isEqualTo("Vinyl needs 15.99 USD since 4 April 2025.");
        assertThat(night.owner
                        .get("/api/charts/US_PHYSICAL/price-minimum?format=VINYL&day=2010-01-01")
                        .status())
                .isEqualTo(404);
    }
}
