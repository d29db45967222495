package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders are found by what somebody types, and by what it is in. */
@DatabaseTest
class OrderSearchTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");

    private final TestDatabase database;
    private final SaleLedger ledger;
    private final OrderSearch search;
    private final UUID label = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();

    OrderSearchTest(TestDatabase database) {
        this.database = database;
        this.ledger = new SaleLedger(
                database.workerPool(),
                labelId -> LineLookup.of(sku -> RandomShop.product(sku)),
                new CustomerKeys("a secret"));
        this.search = new OrderSearch(
                database.worker(), database.app(), database.appTransactions(), new FoundOrderRows(database.appPool()));
    }

    private void record(UUID ofLabel, long order, String name, @Nullable String buyer, @Nullable String email) {
        Money price = Money.of("25.00", "USD");
        OrderSnapshot snapshot = new OrderSnapshot(
                order,
                name,
                false,
                true,
                FinancialStatus.PAID,
                null,
                MIDNIGHT,
                MIDNIGHT.plusSeconds(order),
                MIDNIGHT.plusSeconds(order),
                email,
                null,
                null,
                null,
                "USD",
                "USD",
                false,
                "web",
                false,
                List.of(new OrderedLine(
                        order * 10, 1L, 1L, "LP", null, "LP", 1, 1, true, false, false, price, price, null)),
                List.of(),
                List.of(),
                buyer);
        UUID at = ofLabel.equals(label) ? store : UUID.randomUUID();
        database.workerTransactions()
                .executeWithoutResult(
                        status -> ledger.record(List.of(new FactsOfOrder(at, ofLabel, "USD", List.of(snapshot)))));
    }

    private OrderSearch.Found find(UUID asLabel, String typed, Paging paging) {
        return CurrentLabel.in(asLabel, () -> search.find(asLabel, typed, paging));
    }

    private List<Long> find(String typed) {
        return find(label, typed, new Paging(null, null)).orders().stream()
                .map(FoundOrder::orderId)
                .toList();
    }

    @Test
    void whateverIsTypedFindsWhoMeansIt() {
        record(label, 1, "#LM-19877", "Maya Lindqvist", "Maya.Lindqvist+lp@post.example");
        record(label, 2, "#LM-20391", "Sol Lindqvist-Reiner", "sol@post.example");
        record(label, 3, "#LM-17716", "Søren Müller-Łukasz", "s@elsewhere.example");
        record(label, 4, "#1004", null, null);
        UUID others = UUID.randomUUID();
        record(others, 5, "#LM-19877", "Maya Lindqvist", "maya.lindqvist@post.example");

        assertThat(find("lindq")).containsExactly(2L, 1L);
        assertThat(find("LINDQVIST maya")).containsExactly(1L);
        assertThat(find("may lind")).containsExactly(1L);
        assertThat(find("reiner")).containsExactly(2L);
        assertThat(find("soren mull")).containsExactly(3L);
        assertThat(find("SØREN lukasz")).containsExactly(3L);
        assertThat(find("maya.lindqvist+lp@post.ex")).containsExactly(1L);
        assertThat(find("post.example")).containsExactly(2L, 1L);
        assertThat(find("#LM-19877")).containsExactly(1L);
        assertThat(find("19877")).containsExactly(1L);
        assertThat(find("#1004")).containsExactly(4L);
        assertThat(find("")).containsExactly(4L, 3L, 2L, 1L);
        assertThat(find("nobody")).isEmpty();
        for (String odd : List.of("'", "\\", "a'b", ":*", "& | !", "<->", "lindq' | 'x", "\0", "%", "💿", "'':*")) {
            assertThat(find(odd)).as(odd).doesNotContain(5L);
        }
        assertThat(find(label, "lindq", new Paging(null, null)).total()).isEqualTo(2);
        assertThat(find(others, "lindq", new Paging(null, null)).orders())
                .extracting(FoundOrder::orderId)
                .containsExactly(5L);
        assertThat(CurrentLabel.in(
                        others,
                        () -> search.find(label, "lindq", new Paging(null, null))
                                .orders()))
                .as("the wall stands behind the keys")
                .isEmpty();
        FoundOrder one = find(label, "19877", new Paging(null, null)).orders().getFirst();
        assertThat(one.buyer()).isEqualTo("Maya Lindqvist");
        assertThat(one.paid()).isEqualTo(Money.of("25.00", "USD"));
        assertThat(one.held()).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherAndWhoIsForgottenIsFoundNoMore() {
        for (int i = 1; i <= 7; i++) {
            record(label, 100 + i, "#" + (100 + i), "Ada Byron", "ada@post.example");
        }
        List<Long> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            OrderSearch.Found page = find(label, "ada byr", new Paging(3, after));
            page.orders().forEach(order -> seen.add(order.orderId()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly(107L, 106L, 105L, 104L, 103L, 102L, 101L);

        database.workerTransactions().executeWithoutResult(status -> ledger.redact(List.of(new OrderKey(store, 107L))));

        assertThat(find("ada")).doesNotContain(107L).hasSize(6);
        assertThat(find("107")).containsExactly(107L);
    }

    /** Run by hand, with -Ddeadwax.scale=1000000: what decision 0259 says. */
    @Test
    @EnabledIfSystemProperty(named = "deadwax.scale", matches = "[0-9]+")
    void amongAMillion() {
        int orders = Integer.getInteger("deadwax.scale", 0);
        String mark = OrderWords.mark(label);
        database.owner()
                .sql("ALTER TABLE sale_order NO FORCE ROW LEVEL SECURITY")
                .update();
        database.owner()
                .sql("""
                INSERT INTO sale_order (store_id, order_id, label_id, label_currency, name, ordered_at, shop_currency, facts, search)
                SELECT :store::uuid, i, :label::uuid, 'USD', '#LM-' || i, '2020-01-01'::timestamptz + i * interval '3 minutes', 'USD',
                       jsonb_build_object('newest', jsonb_build_object('buyer', f || ' ' || l, 'email', lower(f) || '.' || lower(l) || i || '@post.example')),
                       array_to_tsvector(ARRAY(SELECT DISTINCT :mark || w FROM unnest(ARRAY[lower(f), lower(l), 'lm', i::text, 'post', 'example',
                           lower(l) || i, lower(f) || '.' || lower(l) || i || '@post.example']) AS w))
                FROM generate_series(1, :orders) AS i,
                LATERAL (SELECT (ARRAY['Maya','Sol','Ingrid','Karl','Ada','Tom','Nina','Omar','Rosa','Lee','Ana','Jon'])[1 + i % 12] AS f,
                                initcap(substr(md5((i % 40000)::text), 1, 7)) || CASE WHEN i % 25000 = 0 THEN ' Lindqvist' ELSE '' END AS l) AS n
                """)
                .param("store", store)
                .param("label", label)
                .param("mark", mark)
                .param("orders", orders)
                .update();
        database.owner().sql("ANALYZE sale_order").update();
        database.owner().sql("ALTER TABLE sale_order FORCE ROW LEVEL SECURITY").update();
        for (String typed : List.of(
                "",
                "a",
                "ma",
                "may",
                "maya",
                "maya 0",
                "9",
                "98",
                "987654",
                "LM-987654",
                "c4ca423",
                "c4c",
                "0cc",
                "post",
                "maya.c4ca423",
                "nobody",
                "a b",
                "jon f")) {
            long best = Long.MAX_VALUE;
            long worst = 0;
            OrderSearch.Found found = find(label, typed, new Paging(null, null));
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                found = find(label, typed, new Paging(null, null));
                long took = System.nanoTime() - start;
                best = Math.min(best, took);
                worst = Math.max(worst, took);
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "SCALE “%s” %d of %s in %.1f to %.1f ms",
                    typed,
                    found.orders().size(),
                    found.total(),
                    best / 1e6,
                    worst / 1e6));
        }
        explain(database.worker(), "'" + mark + "c4c':*");
    }

    private void explain(JdbcClient jdbc, String query) {
        jdbc.sql("EXPLAIN (ANALYZE, BUFFERS) SELECT store_id, order_id, ordered_at FROM sale_order"
                        + " WHERE search @@ CAST(:query AS tsquery) AND label_id = :label AND ordered_at IS NOT NULL")
                .param("query", query)
                .param("label", label)
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(line -> System.out.println("SCALE " + line));
    }
}
