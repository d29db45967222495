package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.ExchangeRate;
import org.deadwax.model.GivenRate;
import org.deadwax.model.MissingRate;
import org.deadwax.model.Money;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A label that reckons in dollars sells in Canada and Japan. */
@SystemTest
class ExchangeRatesTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T05:00:00Z");

    private final SaleLedger ledger;
    private final TransactionTemplate worker;
    private final JdbcClient jdbc;
    private final UUID store = UUID.randomUUID();
    private TestApi api = TestApi.anonymous(0);
    private UUID label = new UUID(0, 0);

    @LocalServerPort
    private int port;

    ExchangeRatesTest(
            @Autowired SaleLedger ledger,
            @Autowired @Worker TransactionTemplate worker,
            @Autowired @Worker JdbcClient jdbc) {
        this.ledger = ledger;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    private record RatePage(
            List<ExchangeRate> items, @Nullable String next) {}

    private record AuditPage(List<AuditEntry> items) {}

    @BeforeEach
    void newLabel() {
        api = TestApi.owner(port);
        label = api.newLabel();
    }

    @Test
    void ordersWaitForTheirRateAndAreReckonedOnceItIsThere() {
        sell(1, "CAD", NIGHT);
        sell(2, "CAD", NIGHT.plusSeconds(60));
        sell(3, "JPY", NIGHT);
        sell(4, "USD", NIGHT);
        assertThat(missing())
                .containsExactly(
                        new MissingRate("CAD", 2, NIGHT, NIGHT.plusSeconds(60)),
                        new MissingRate("JPY", 1, NIGHT, NIGHT));

        // too late for the first of them
        assertThat(give("CAD", NIGHT.plusSeconds(30), "0.73").orders()).isEqualTo(1);
        assertThat(missing())
                .containsExactly(new MissingRate("CAD", 1, NIGHT, NIGHT), new MissingRate("JPY", 1, NIGHT, NIGHT));
        assertThat(give("cad", NIGHT.minusSeconds(30), "0.7").orders()).isEqualTo(1);
        assertThat(missing()).extracting(MissingRate::currency).containsExactly("JPY");
        assertThat(rates())
                .containsExactly(
                        rate("CAD", NIGHT.plusSeconds(30), "0.73"), rate("CAD", NIGHT.minusSeconds(30), "0.7"));

        // a correction is for what comes
        assertThat(give("CAD", NIGHT.plusSeconds(30), "0.8").orders()).isZero();
        sell(5, "CAD", NIGHT.plusSeconds(90));
        assertThat(stored()).containsExactly("1 0.7", "2 0.73", "3 null", "4 null", "5 0.8");
        assertThat(audit())
                .contains(
                        "1 CAD is 0.8 USD from 2026-11-20T05:00:30Z on, not 0.73.",
                        "1 CAD is 0.7 USD from 2026-11-20T04:59:30Z on.");
    }

    @Test
    void whatIsNoRateIsRefusedWithTheWayOut() {
        refused(rate("USD", NIGHT, "1.1"), "The label reckons in USD itself");
        refused(rate("EURO", NIGHT, "1.1"), "“EURO” is no ISO 4217 currency");
        refused(rate("EUR", NIGHT, "0"), "“0” is no rate");
        refused(rate("EUR", NIGHT, "-1.1"), "“-1.1” is no rate");
        refused(rate("EUR", NIGHT, "1.0000000000001"), "at most 12 decimals");
        refused(rate("EUR", Instant.parse("1999-01-01T00:00:00Z"), "1.1"), "Say from when the rate is valid");
        assertThat(api.put(path(), Map.of("currency", "EUR")).status()).isEqualTo(422);
        assertThat(rates()).isEmpty();
    }

    @Test
    void aListOfRatesIsPagedAndAsksForOneCurrency() {
        for (int i = 0; i < 3; i++) {
            give("EUR", NIGHT.plusSeconds(i), "1.0" + i);
            give("GBP", NIGHT.plusSeconds(i), "1.2" + i);
        }
        assertThat(api.get(path() + "?currency=gbp").as(RatePage.class).items())
                .extracting(ExchangeRate::rate)
                .containsExactly(new BigDecimal("1.22"), new BigDecimal("1.21"), new BigDecimal("1.2"));
        List<ExchangeRate> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            RatePage page = api.get(path() + "?limit=2&after=" + after).as(RatePage.class);
            all.addAll(page.items());
            after = page.next();
        }
        assertThat(all).extracting(ExchangeRate::currency).containsExactly("EUR", "EUR", "EUR", "GBP", "GBP", "GBP");
    }

    private void refused(ExchangeRate rate, String sentence) {
        var answer = api.put(path(), rate);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
    }

    private static ExchangeRate rate(String currency, Instant from, String rate) {
        return new ExchangeRate(currency, from, new BigDecimal(rate));
    }

    private GivenRate give(String currency, Instant from, String rate) {
        return api.put(path(), rate(currency, from, rate)).as(GivenRate.class);
    }

    private String path() {
        return "/api/labels/" + label + "/exchange-rates";
    }

    private List<MissingRate> missing() {
        return List.of(api.get(path() + "/missing").as(MissingRate[].class));
    }

    private List<ExchangeRate> rates() {
        return api.get(path()).as(RatePage.class).items();
    }

    private List<String> audit() {
        return api.get("/api/labels/" + label + "/audit").as(AuditPage.class).items().stream()
                .map(AuditEntry::detail)
                .toList();
    }

    private List<String> stored() {
        return jdbc.sql("SELECT order_id || ' ' || coalesce(rate::text, 'null') FROM sale_order WHERE store_id = :store"
                        + " ORDER BY order_id")
                .param("store", store)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void sell(long id, String currency, Instant at) {
        Money money = new Money(2500, currency);
        OrderSnapshot order = new OrderSnapshot(
                id,
                "#" + id,
                false,
                true,
                FinancialStatus.PAID,
                null,
                at,
                at,
                at,
                null,
                null,
                null,
                null,
                currency,
                currency,
                false,
                "web",
                false,
                List.of(new OrderedLine(id, 1L, 1L, "Album", null, "LP", 1, 1, true, false, false, money, money, null)),
                List.of(),
                List.of());
        worker.executeWithoutResult(
                status -> ledger.record(List.of(new FactsOfOrder(store, label, "USD", List.of(order)))));
    }
}
