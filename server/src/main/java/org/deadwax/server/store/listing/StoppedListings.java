package org.deadwax.server.store.listing;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.deadwax.model.Listing;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops a publishing. Whoever is at it finds its lease gone before the next step and leaves the store as it is then; a little
 * later the store is looked at, so that what was written by then is known.
 */
@Component
public class StoppedListings {

    /** Longer than the step at hand takes. */
    private static final Duration UNTIL_LOOKED = Duration.ofSeconds(10);

    private final Listings listings;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoppedListings(Listings listings, JdbcClient jdbc, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is not under way any more stays as it is.
     *
     * @throws ProblemException 404 when the store never had it
     */
    public Listing stop(Access access, UUID release, UUID store) {
        Listing before = listings.one(access, release, store);
        transactions.executeWithoutResult(status -> {
            int stopped = jdbc.sql("""
                            UPDATE store_listing SET asked_at = NULL, asked_by = NULL, lease = NULL, leased_until = NULL,
                                wanted = wanted + 1, attempts = 0, reason = '', step = 0, steps = 0, doing = '',
                                due_at = :look
                            WHERE label_id = :label AND store_id = :store AND release_id = :release
                                AND asked_at IS NOT NULL
                            """)
                    .param("look", ListingQueue.time(clock.instant().plus(UNTIL_LOOKED)))
                    .param("label", access.labelId())
                    .param("store", store)
                    .param("release", release)
                    .update();
            if (stopped > 0) {
                audit.record(
                        "release.listing-stopped",
                        "release " + release,
                        "Stopped publishing “" + before.releaseTitle() + "” to “" + before.storeName() + "”.");
            }
        });
        return listings.one(access, release, store);
    }
}
