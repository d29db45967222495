package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deadwax.server.charts.Night.line;

import java.util.List;
import java.util.Map;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;

/** What keeps a file from being written, and the ways out. */
class BlockedFileTest extends ReportTest {

    @Test
    void whatDoesNotFitBlocksTheFileUntilItIsMended() {
        Product cassette = night.product(night.album, Format.CASSETTE, null, null, "MC");
        night.order(201, "2025-06-04T10:00", line("MC", 2, "20.00"))
                .shipped(2, "2025-06-05T10:00")
                .scanned("2025-06-05T12:00")
                .said();

        ChartReport blocked = close(PHYSICAL);
        Answer refused = night.owner.get(night.path(PHYSICAL + "/file"));

        assertThat(blocked.findings())
                .extracting(Finding::code, Finding::units, Finding::productId)
                .containsExactly(tuple("NO_UPC", 2L, cassette.id()));
        assertThat(blocked.sha256()).isNull();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Salt Hymnal, MC has no UPC");

        night.owner
                .put(
                        night.path("/products/" + cassette.id()),
                        new ProductEdit(
                                Format.CASSETTE, null, "MC", "0850042104538", "MC", List.of(Money.of("10.00", "USD"))),
                        "If-Match",
                        "\"" + cassette.version() + "\"")
                .as(Product.class);
        Answer written = night.owner.get(night.path(PHYSICAL + "/file"));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.text()).contains("M3085004210453898321S\r\n");
        assertThat(report(PHYSICAL).sha256()).isEqualTo(sha256(written.text()));
    }

    @Test
    void withoutAnAccountThereIsNoFile() {
        Night other = new Night(owner, ledger, worker);

        ChartReport report = other.owner.get(other.path(DIGITAL)).as(ChartReport.class);

        assertThat(report.findings()).extracting(Finding::code).containsExactly("NO_ACCOUNT");
        assertThat(other.owner.get(other.path(DIGITAL + "/file")).status()).isEqualTo(409);
    }

    @Test
    void anAccountIsChangedOnTheVersionThatWasReadAndItsSettingsAreKnown() {
        String path = night.path("/charts/US_DIGITAL/account");
        ChartAccount account = night.owner.get(path).as(ChartAccount.class);

        assertThat(account.version()).isEqualTo(1);
        assertThat(night.owner.put(path, account).as(ChartAccount.class).version())
                .isEqualTo(2);
        assertThat(night.owner.put(path, account).status()).isEqualTo(412);
        ChartAccount odd = new ChartAccount("US_DIGITAL", "4030", "1", null, Map.of("trailer", "5+7"), 2);
        assertThat(night.owner.put(path, odd).status()).isEqualTo(422);
    }
}
