package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.track;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one list of what keeps a release back, each line with the address of its field. */
@SystemTest
class ReadinessTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Worker
    private JdbcClient worker;

    private TestApi owner;
    private UUID label;
    private Release release;
    private MediaRows media;

    @BeforeEach
    void aReleaseOfFourTracks() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        media = new MediaRows(worker, label);
        release = release(
                owner,
                label,
                "Cartography",
                artist(owner, label, "Salt Hymnal"),
                track("One", "USSKG1912341"),
                track("Two", "USSKG1912342"),
                track("Three", "USSKG1912343"),
                track("Four", null));
    }

    private Readiness readiness() {
        return owner.get(path(label, "/releases/" + release.id() + "/readiness"))
                .as(Readiness.class);
    }

    private static String line(Finding finding) {
        return finding.field() + " " + finding.code() + ": " + finding.sentence();
    }

    private List<String> lines(String beginning) {
        return readiness().findings().stream()
                .filter(finding -> finding.code().startsWith(beginning))
                .map(ReadinessTest::line)
                .toList();
    }

    @Test
    void eachTrackSaysHowItsMasterStands() {
        media.master(release.tracks().get(0).id(), "1.wav", "ACCEPTED", null, 1_000);
        // a newer one that failed takes nothing away
        media.master(release.tracks().get(0).id(), "1b.wav", "REJECTED", "It is silent.", 1_000);
        media.master(release.tracks().get(1).id(), "2.wav", "REJECTED", "It is an MP3.", null);
        media.master(release.tracks().get(2).id(), "3.wav", "VERIFYING", null, null);

        assertThat(lines("MASTER"))
                .containsExactly(
                        "tracks[1].master MASTER_REJECTED: Track 2’s master was rejected: It is an MP3.",
                        "tracks[2].master MASTER_CHECKING: Track 3’s master is still being checked.",
                        "tracks[3].master MASTER_MISSING: Track 4 has no master.");
        assertThat(readiness().ready()).isEqualTo(1);
        assertThat(readiness().inOrder()).doesNotContain("masters");
    }

    @Test
    void theCoverIsLookedAtToo() {
        assertThat(lines("ARTWORK")).containsExactly("artwork ARTWORK_MISSING: There is no cover.");

        media.cover(release.id(), "REJECTED", "It is 300 pixels wide.");
        assertThat(lines("ARTWORK"))
                .containsExactly("artwork ARTWORK_REJECTED: The cover was rejected: It is 300 pixels wide.");

        media.cover(release.id(), "ACCEPTED", null);
        assertThat(lines("ARTWORK")).isEmpty();
        assertThat(readiness().inOrder()).contains("artwork");
    }

    @Test
    void aPriceBelowAChartsMinimumIsSaidAndStopsNothing() {
        Product low = product("11.99", "LP-1");
        assertThat(lines("PRICE_BELOW"))
                .singleElement()
                .asString()
                .startsWith("products[0].prices[USD] PRICE_BELOW_MINIMUM: “Vinyl” at ")
                .contains("counts for no chart in US")
                .contains("since 4 April 2025");
        Finding finding = readiness().findings().stream()
                .filter(found -> found.code().startsWith("PRICE_BELOW"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.stops()).isEmpty();
        assertThat(finding.fix()).isNotNull();

        owner.put(
                        path(label, "/products/" + low.id()),
                        new ProductEdit(Format.VINYL, null, "Vinyl", null, "LP-1", List.of(Money.of("15.99", "USD"))),
                        "If-Match",
                        "*")
                .as(Product.class);
        assertThat(lines("PRICE_BELOW")).isEmpty();
    }

    private Product product(String price, String sku) {
        return owner.post(
                        path(label, "/releases/" + release.id() + "/products"),
                        new ProductEdit(Format.VINYL, null, "Vinyl", null, sku, List.of(Money.of(price, "USD"))))
                .as(Product.class);
    }
}
