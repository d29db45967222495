package org.deadwax.server.store;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How late webhooks are counted: from their making in the shop to the end of the batch that counts them. */
@Component
class ShopLag {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ShopLag(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Width(int shop, int bucket) implements Comparable<Width> {
        @Override
        public int compareTo(Width other) {
            return shop != other.shop ? Integer.compare(shop, other.shop) : Integer.compare(bucket, other.bucket);
        }
    }

    /**
     * Notes them in the drainer's transaction, after the shops' own rows were locked, so that two batches of one shop never meet
     * here. What was fetched was not sent, and what failed before is late by its own fault.
     */
    void note(Collection<ClaimedWebhook> counted) {
        Instant now = clock.instant();
        SortedMap<Width, Integer> widths = new TreeMap<>();
        for (ClaimedWebhook row : counted) {
            if (row.attempts() == 0 && !row.topic().equals(ShopifyTranslation.FETCHED)) {
                int bucket = Lateness.bucket(Duration.between(row.saidAt(), now));
                widths.merge(new Width(row.shopId(), bucket), 1, Integer::sum);
            }
        }
        if (widths.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO shop_lag (shop_id, minute, bucket, webhooks)
                        SELECT shop, :minute, bucket, webhooks
                        FROM unnest(:shops::int[], :buckets::int[], :counts::int[]) AS more (shop, bucket, webhooks)
                        ON CONFLICT (shop_id, minute, bucket)
                        DO UPDATE SET webhooks = shop_lag.webhooks + excluded.webhooks
                        """)
                .param(
                        "minute",
                        now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("shops", widths.keySet().stream().map(Width::shop).toArray(Integer[]::new))
                .param("buckets", widths.keySet().stream().map(Width::bucket).toArray(Integer[]::new))
                .param("counts", widths.values().toArray(Integer[]::new))
                .update();
    }

    /** @param webhooks that were about so late in that minute */
    record Counted(Instant minute, int bucket, int webhooks) {}

    List<Counted> since(int shop, Instant from) {
        return jdbc.sql("SELECT minute, bucket, webhooks FROM shop_lag WHERE shop_id = :shop AND minute >= :from")
                .param("shop", shop)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Counted(
                        row.getObject("minute", OffsetDateTime.class).toInstant(),
                        row.getInt("bucket"),
                        row.getInt("webhooks")))
                .list();
    }

    @Scheduled(initialDelay = 10 * 60 * 1000, fixedDelay = 60 * 60 * 1000)
    void forget() {
        jdbc.sql("DELETE FROM shop_lag WHERE minute < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
