package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deadwax.server.charts.Night.CANADA;
import static org.deadwax.server.charts.Night.TENNESSEE;
import static org.deadwax.server.charts.Night.line;
import static org.deadwax.server.charts.Night.refund;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.model.Role;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * A digital week, Fri 6 to Thu 12 June 2025, and a mail order week, Tue 3 to Mon 9 June, with every state in them, worked out
 * by hand.
 */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportOfANightTest {

    private static final String DIGITAL = "/charts/US_DIGITAL/reports/week-2025-06-12";
    private static final String DIGITAL_NEXT = "/charts/US_DIGITAL/reports/week-2025-06-19";
    private static final String PHYSICAL = "/charts/US_PHYSICAL/reports/week-2025-06-09";
    private static final String PHYSICAL_NEXT = "/charts/US_PHYSICAL/reports/week-2025-06-16";
    private static final TypeReference<Page<UnitDecision>> UNITS = new TypeReference<>() {};

    private final SaleLedger ledger;
    private final TransactionTemplate worker;
    private final JdbcClient allLabels;
    private TestApi owner;
    private Night night;

    @LocalServerPort
    private int port;

    ReportOfANightTest(
            @Autowired SaleLedger ledger,
            @Autowired @Worker TransactionTemplate worker,
            @Autowired @Worker JdbcClient allLabels) {
        this.ledger = ledger;
        this.worker = worker;
        this.allLabels = allLabels;
    }

    @BeforeAll
    void signIn() {
        owner = TestApi.owner(port);
    }

    @BeforeEach
    void aNight() {
        night = new Night(owner, ledger, worker);
        night.accounts();
    }

    @Test
    void theDigitalWeek() {
        downloads();

        ReportingEquation equation = report(DIGITAL).equation();

        assertThat(equation.balances()).isTrue();
        assertThat(numbers(equation)).isEqualTo("1 + 14 - 1 - 1 - 6 - 1 = 6 - 1");
        assertThat(codes(equation.excluded())).isEqualTo("MIN_PRICE 2, NO_ADDRESS 2, FREE 1, TEST_ORDER 1");
        assertThat(codes(equation.carried())).isEqualTo("PRE_ORDER 1");
        assertThat(equation.excluded().getFirst().certainty()).isEqualTo("two sources");
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo("""
                        92403054321250612
                        D3|0602537205981|98321|S|001||0999|A|M
                        D3||98321|S|002|USSKG1912345|0129|S|M
                        D3||98321|S|003|USSKG1912345|0129|S|M
                        D3|0602537205981|98321|S|001||0999|A|P
                        D3|0602537205981|37201|S|001||0999|A|P
                        D3|0602537205981|98321|S|001||0999|A|P
                        D3|0602537205981|98321|R|001||0999|A|P
                        94|7|5
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theMailOrderWeek() {
        parcels();

        ChartReport report = report(PHYSICAL);

        assertThat(numbers(report.equation())).isEqualTo("1 + 9 - 1 - 0 - 3 - 2 = 4 - 1");
        assertThat(codes(report.equation().excluded())).isEqualTo("MIN_PRICE 1, NO_ADDRESS 1, TEST_ORDER 1");
        assertThat(codes(report.equation().carried())).isEqualTo("NOT_SHIPPED 2");
        assertThat(report.fileName()).isEqualTo("DWLMP.txt");
        assertThat(report.lines()).isEqualTo(7);
        Answer file = night.owner.get(night.path(PHYSICAL + "/file"));
        assertThat(file.text()).isEqualTo("""
                        92403012345250609
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321S
                        M3060254767739698321R
                        94000050000003
                        """.replace("\n", "\r\n"));
        assertThat(file.header("Content-Disposition")).contains("DWLMP.txt");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(report.sha256()).isEqualTo(sha256(file.text()));
        assertThat(report.preview()).startsWith("92403012345250609", "M3060254767739698321S");
    }

    @Test
    void everyNumberOpensItsUnits() {
        downloads();

        assertThat(units("?code=MIN_PRICE").items())
                .extracting(UnitDecision::sentence)
                .containsOnly("Paid 5.00 USD after discounts. A digital album needs 7.99 USD since 4 April 2025.");
        assertThat(units("?state=ORDERED").items()).hasSize(14);
        assertThat(units("?state=CARRIED_IN").items())
                .extracting(UnitDecision::sentence)
                .containsExactly("Bought before the street date, 13 June 2025: counts from its period on.");
        assertThat(units("?state=RETURNED").items())
                .extracting(UnitDecision::orderName)
                .containsExactly("#109");
        assertThat(units("?release=" + night.album.id() + "&state=REPORTED").items())
                .hasSize(6);
        Page<UnitDecision> first = units("?state=REPORTED&limit=4");
        Page<UnitDecision> second = units("?state=REPORTED&limit=4&after=" + first.next());
        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(night.owner.get(night.path(DIGITAL + "/units?state=LOST")).status())
                .isEqualTo(422);
    }

    @Test
    void aClosedWeekStaysAsItIsToTheByteWhateverComesLater() {
        downloads();
        String before = night.owner.get(night.path(DIGITAL + "/file")).text();

        ChartReport closed = close(DIGITAL);
        night.order(130, "2025-06-11T09:00", line("ALBUM", 1, "9.99")).said();
        night.say(List.of(refund(102, 1, "2025-06-12T12:00")));
        allLabels
                .sql("UPDATE sale_order SET us_zip = NULL, name = 'redacted' WHERE store_id = :store")
                .param("store", night.store)
                .update();

        assertThat(closed.period().closedAt()).isNotNull();
        assertThat(closed.sha256()).isEqualTo(sha256(before));
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo(before);
        assertThat(close(DIGITAL)).as("closing again changes nothing").isEqualTo(closed);

        ChartReport next = report(DIGITAL_NEXT);
        assertThat(next.equation().carriedIn()).isEqualTo(closed.equation().carriedOut());
        // the pre-order and the late order lost their addresses, order 111 too; the return keeps what its sale said
        assertThat(numbers(next.equation())).isEqualTo("1 + 2 - 0 - 0 - 3 - 0 = 0 - 1");
        assertThat(next.preview()).contains("D3|0602537205981|98321|R|001||0999|A|M");
    }

    @Test
    void weeksCloseInOrderAndOnlyWhenTheyAreOver() {
        parcels();
        String running = night.owner
                .get(night.path("/charts/US_PHYSICAL/periods?kind=week"))
                .as(new TypeReference<List<ChartPeriod>>() {})
                .getFirst()
                .key();

        assertThat(night.owner
                        .post(night.path("/charts/US_PHYSICAL/reports/" + running + "/close"), null)
                        .status())
                .isEqualTo(409);
        close(PHYSICAL);
        Answer gap = night.owner.post(night.path("/charts/US_PHYSICAL/reports/week-2025-06-23/close"), null);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.text()).contains("The next to close is Billboard week of 28 Jun 2025.");
        assertThat(report(PHYSICAL_NEXT).equation().carriedIn()).isEqualTo(2);
        // one was scanned on Thursday 12 June, the other never shipped
        assertThat(numbers(close(PHYSICAL_NEXT).equation())).isEqualTo("2 + 0 - 0 - 0 - 0 - 1 = 1 - 0");
    }

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

    @Test
    void whoMaySeeAndDoWhat() {
        downloads();
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

    private void downloads() {
        night.order(101, "2025-06-05T10:00", line("LATER", 1, "9.99")).said();
        night.order(102, "2025-06-06T00:00:00", line("ALBUM", 1, "9.99"), line("TRACK", 2, "2.58"))
                .mobile()
                .said();
        night.order(103, "2025-06-07T10:00", line("ALBUM", 2, "10.00")).said();
        night.order(104, "2025-06-08T10:00", line("ALBUM", 1, "9.99"))
                .to(null, CANADA)
                .said();
        night.order(105, "2025-06-08T11:00", line("ALBUM", 1, "0.00")).said();
        night.order(106, "2025-06-09T10:00", line("ALBUM", 1, "9.99")).test().said();
        night.order(107, "2025-06-09T11:00", line("ALBUM", 1, "9.99"))
                .cancelled("2025-06-10T10:00")
                .said();
        night.order(108, "2025-06-10T10:00", line("ALBUM", 2, "19.98"))
                .refunded(1, "2025-06-11T10:00")
                .said();
        night.order(109, "2025-06-04T10:00", line("ALBUM", 1, "9.99"))
                .refunded(1, "2025-06-11T12:00")
                .said();
        night.order(110, "2025-06-12T23:59:59", line("ALBUM", 1, "9.99")).said();
        night.order(111, "2025-06-13T00:00:00", line("ALBUM", 1, "9.99")).said();
        night.order(112, "2025-06-11T11:00", line("ALBUM", 1, "9.99"))
                .withoutEmail()
                .said();
        night.order(113, "2025-06-10T12:00", line("ALBUM", 1, "9.99"))
                .to(null, TENNESSEE)
                .said();
    }

    private void parcels() {
        night.order(301, "2025-06-01T10:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-02T10:00")
                .scanned("2025-06-04T10:00")
                .refunded(1, "2025-06-06T10:00")
                .said();
        night.order(302, "2025-06-02T11:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-03T10:00")
                .scanned("2025-06-04T10:00")
                .said();
        night.order(303, "2025-06-04T10:00", line("LP", 3, "74.97"))
                .shipped(2, "2025-06-05T10:00")
                .scanned("2025-06-06T10:00")
                .said();
        night.order(304, "2025-06-05T10:00", line("LP", 1, "15.98")).said();
        night.order(305, "2025-06-05T11:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-09T23:59:59")
                .scanned("2025-06-11T23:59:59")
                .said();
        night.order(306, "2025-06-05T12:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-09T10:00")
                .scanned("2025-06-12T00:00:00")
                .said();
        night.order(307, "2025-06-06T10:00", line("LP", 1, "24.99"))
                .to(CANADA, CANADA)
                .shipped(1, "2025-06-07T10:00")
                .scanned("2025-06-07T12:00")
                .said();
        night.order(308, "2025-06-06T11:00", line("LP", 1, "24.99")).test().said();
        night.order(309, "2025-06-06T12:00", line("LP", 1, "24.99"))
                .cancelled("2025-06-07T10:00")
                .said();
    }

    private ChartReport report(String path) {
        return night.owner.get(night.path(path)).as(ChartReport.class);
    }

    private ChartReport close(String path) {
        return night.owner.post(night.path(path + "/close"), null).as(ChartReport.class);
    }

    private Page<UnitDecision> units(String query) {
        return night.owner.get(night.path(DIGITAL + "/units" + query)).as(UNITS);
    }

    /** carried in + ordered − cancelled − refunded − excluded − carried out = reported − returned. */
    private static String numbers(ReportingEquation it) {
        return "%d + %d - %d - %d - %d - %d = %d - %d"
                .formatted(
                        it.carriedIn(),
                        it.ordered(),
                        it.cancelled(),
                        it.refunded(),
                        it.excluded().stream().mapToLong(Excluded::units).sum(),
                        it.carriedOut(),
                        it.reported(),
                        it.returned());
    }

    private static String codes(List<Excluded> rows) {
        return rows.stream().map(row -> row.code() + " " + row.units()).collect(Collectors.joining(", "));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
