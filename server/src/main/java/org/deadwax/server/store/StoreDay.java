package org.deadwax.server.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.StoreFigures;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.OrdersOfDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What each store of a label took since midnight, there and here, and how late it tells. */
@Component
public class StoreDay {

    private static final int MINUTES = 30;
    /** "Now" is the last minutes that were counted in, this many at most. */
    private static final int NOW = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcClient shops;
    private final ShopLag lag;
    private final OrdersOfDay orders;
    private final Clock clock;

    StoreDay(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Worker JdbcClient shops,
            ShopLag lag,
            OrdersOfDay orders,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.shops = shops;
        this.lag = lag;
        this.orders = orders;
        this.clock = clock;
    }

    /** @param there as of {@code thereAt}; null when the shop did not say since that midnight */
    private record Row(
            UUID id,
            int shop,
            @Nullable Long there,
            @Nullable Instant thereAt,
            long missing,
            long fetched) {}

    /** In the order in which they were registered. */
    public List<StoreFigures> of(UUID label) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Instant midnight = midnight(label);
            return rows(label, midnight).stream()
                    .map(row -> figures(label, row, midnight))
                    .toList();
        }));
    }

    private StoreFigures figures(UUID label, Row row, Instant midnight) {
        long here = orders.since(label, row.id, midnight);
        // what came since the shop was asked is there too
        Long there = row.there == null || row.thereAt == null
                ? null
                : Long.valueOf(row.there + orders.since(label, row.id, row.thereAt));
        Instant until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant from = until.minus(Duration.ofMinutes(MINUTES - 1));
        List<Lateness> minutes = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            minutes.add(new Lateness());
        }
        Lateness all = new Lateness();
        Lateness now = new Lateness();
        for (ShopLag.Counted one : lag.since(row.shop, from)) {
            int minute = (int) Duration.between(from, one.minute()).toMinutes();
            if (minute < MINUTES) {
                minutes.get(minute).add(one.bucket(), one.webhooks());
            }
            all.add(one.bucket(), one.webhooks());
            if (minute >= MINUTES - NOW) {
                now.add(one.bucket(), one.webhooks());
            }
        }
        Before before = before(row.shop);
        return new StoreFigures(
                row.id,
                midnight,
                there,
                here,
                row.missing,
                row.fetched,
                all.within(0.5),
                all.within(0.99),
                now.within(0.5),
                minutes.stream()
                        .map(minute -> Objects.requireNonNullElse(minute.within(0.5), 0L))
                        .toList(),
                before == null ? null : before.domain,
                before == null ? null : before.until);
    }

    private record Before(String domain, Instant until) {}

    /** What the shop was called before, when it was renamed. */
    private @Nullable Before before(int shop) {
        List<Before> names = shops.sql(
                        "SELECT domain, since FROM shop_name WHERE shop_id = :shop ORDER BY since DESC, domain")
                .param("shop", shop)
                .query((row, n) -> new Before(
                        row.getString("domain"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
        return names.size() < 2 ? null : new Before(names.get(1).domain, names.getFirst().until);
    }

    private List<Row> rows(UUID label, Instant midnight) {
        return jdbc.sql("""
                        SELECT s.id, s.shop_id, c.orders_there_at,
                               CASE WHEN c.orders_there_since = :midnight THEN c.orders_there END AS there,
                               coalesce(found.missing, 0) AS missing, coalesce(found.fetched, 0) AS fetched
                        FROM store s
                        LEFT JOIN store_connection c ON c.label_id = s.label_id AND c.store_id = s.id
                        LEFT JOIN LATERAL (
                            SELECT sum(missing) AS missing, sum(fetched) AS fetched FROM store_comparison f
                            WHERE f.label_id = s.label_id AND f.store_id = s.id AND f.at >= :midnight) found ON true
                        WHERE s.label_id = :label ORDER BY s.id
                        """)
                .param("label", label)
                .param("midnight", midnight.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("orders_there_at", OffsetDateTime.class);
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getInt("shop_id"),
                            row.getObject("there", Long.class),
                            at == null ? null : at.toInstant(),
                            row.getLong("missing"),
                            row.getLong("fetched"));
                })
                .list();
    }

    /** The last one in the label's zone. */
    private Instant midnight(UUID label) {
        ZoneId zone = ZoneId.of(jdbc.sql("SELECT zone FROM label WHERE id = :label")
                .param("label", label)
                .query(String.class)
                .single());
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }
}
