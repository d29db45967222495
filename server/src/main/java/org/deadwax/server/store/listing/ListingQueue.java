package org.deadwax.server.store.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to be done about listings, in the database: due at an instant, done by whichever server claims it. A claim is a
 * lease that its holder renews; who dies loses it within {@link #LEASE}. One store is seen to by one server at a time, so
 * that its cost budget is spent on one thing after the other.
 */
@Component
class ListingQueue {

    static final Duration LEASE = Duration.ofSeconds(60);
    private static final int LOCK = 4_400_013;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ListingJson json;
    private final Clock clock;

    ListingQueue(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, ListingJson json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** @param lease whoever holds another one holds nothing */
    record Claim(ListingRow row, UUID lease) {}

    /** What is due and in nobody's hands: price changes before publishings, the longest due first. */
    Optional<Claim> claim() {
        UUID lease = UUID.randomUUID();
        return Optional.ofNullable(transactions.execute(status -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                            .param("lock", LOCK)
                            .query(row -> {});
                    return jdbc.sql("""
                            UPDATE store_listing SET lease = :lease, leased_until = now() + make_interval(secs => :secs)
                            WHERE (store_id, release_id) = (
                                SELECT store_id, release_id FROM store_listing l
                                WHERE due_at <= :now AND NOT EXISTS (
                                    SELECT FROM store_listing o WHERE o.store_id = l.store_id AND o.leased_until > now())
                                ORDER BY asked_at IS NOT NULL, due_at, release_id LIMIT 1)
                            RETURNING store_id, release_id
                            """)
                            .param("lease", lease)
                            .param("secs", LEASE.toSeconds())
                            .param("now", time(clock.instant()))
                            .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                            .optional()
                            .orElse(null);
                }))
                .map(key -> new Claim(one(key.get(0), key.get(1)), lease));
    }

    ListingRow one(UUID storeId, UUID releaseId) {
        return jdbc.sql(ListingJson.SELECT + " WHERE l.store_id = :store AND l.release_id = :release")
                .param("store", storeId)
                .param("release", releaseId)
                .query(json::row)
                .single();
    }

    /** @return false when another has it by now: then nothing more is to be done */
    boolean renew(Claim claim) {
        return jdbc.sql("""
                        UPDATE store_listing SET leased_until = now() + make_interval(secs => :secs)
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                        .param("secs", LEASE.toSeconds())
                        .param("store", claim.row().storeId())
                        .param("release", claim.row().releaseId())
                        .param("lease", claim.lease())
                        .update()
                == 1;
    }

    void progress(Claim claim, int step, int steps, String doing) {
        jdbc.sql("""
                        UPDATE store_listing SET step = :step, steps = :steps, doing = :doing
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                .param("step", step)
                .param("steps", steps)
                .param("doing", doing)
                .param("store", claim.row().storeId())
                .param("release", claim.row().releaseId())
                .param("lease", claim.lease())
                .update();
    }

    /** The store has it under this number. */
    void found(Claim claim, long shopProduct) {
        jdbc.sql("""
                        UPDATE store_listing SET shop_product_id = :product
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                .param("product", shopProduct)
                .param("store", claim.row().storeId())
                .param("release", claim.row().releaseId())
                .param("lease", claim.lease())
                .update();
    }

    /** The store has made it: written down before anything else is asked. Nothing is agreed on with what is new. */
    void made(Claim claim, long shopProduct) {
        jdbc.sql("""
                        UPDATE store_listing SET shop_product_id = :product, agreed = '{}', published_at = NULL
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                .param("product", shopProduct)
                .param("store", claim.row().storeId())
                .param("release", claim.row().releaseId())
                .param("lease", claim.lease())
                .update();
    }

    /** What is about to be written: should this server die in between, the next one writes it again. */
    void intends(Claim claim, Set<FieldKey> keys) {
        Set<FieldKey> all = new HashSet<>(claim.row().forced());
        all.addAll(keys);
        jdbc.sql("""
                        UPDATE store_listing SET forced = forced || :keys::jsonb
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                .param("keys", json.keys(all))
                .param("store", claim.row().storeId())
                .param("release", claim.row().releaseId())
                .param("lease", claim.lease())
                .update();
    }

    /** What came of it. What was asked meanwhile is due at once. */
    void done(Claim claim, Outcome outcome, @Nullable Instant dueAt) {
        Instant now = clock.instant();
        boolean ended = outcome.retry().isEmpty();
        jdbc.sql("""
                        UPDATE store_listing
                        SET state = :state, reason = :reason, shop_product_id = :product,
                            currency = coalesce(:currency, currency),
                            agreed = :agreed::jsonb, seen = :seen::jsonb, refused = :refused::jsonb,
                            written = CASE WHEN :wrote THEN :written::jsonb ELSE written END,
                            forced = CASE WHEN :ended AND wanted = :wanted THEN '[]' ELSE forced END,
                            published_at = CASE WHEN :published THEN :now ELSE published_at END,
                            compared_at = CASE WHEN :ended THEN :now ELSE compared_at END,
                            next_change_at = :next, attempts = CASE WHEN :ended THEN 0 ELSE attempts + 1 END,
                            asked_at = CASE WHEN :ended AND wanted = :wanted THEN NULL ELSE asked_at END,
                            due_at = CASE WHEN wanted = :wanted THEN :due ELSE :now END,
                            lease = NULL, leased_until = NULL, step = 0, steps = 0, doing = ''
                        WHERE store_id = :store AND release_id = :release AND lease = :lease
                        """)
                .param("state", outcome.state().name())
                .param("reason", outcome.reason())
                .param("product", outcome.shopProduct())
                .param("currency", outcome.currency())
                .param("agreed", json.write(outcome.agreed()))
                .param("seen", outcome.seen() == null ? null : json.write(outcome.seen()))
                .param("refused", json.write(outcome.refused()))
                .param("written", json.write(outcome.written()))
                .param("wrote", !outcome.written().isEmpty())
                .param("published", outcome.published())
                .param("ended", ended)
                .param("next", time(outcome.changesAt()))
                .param("due", time(dueAt))
                .param("now", time(now))
                .param("wanted", claim.row().wanted())
                .param("store", claim.row().storeId())
                .param("release", claim.row().releaseId())
                .param("lease", claim.lease())
                .update();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
