package org.deadwax.server.store.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.store.ShopifySettings;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.listing.ListingQueue.Claim;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to listings that are due, for as long as the server runs: several stores side by side, each one thing after the other.
 * What a store cannot do now is tried again, later each time, with the reason shown; what it refuses is not.
 */
@Component
class PushQueue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PushQueue.class);

    private static final int STORES_AT_ONCE = 8;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
    private static final Duration LAST_RETRY = Duration.ofMinutes(15);

    private final ListingQueue queue;
    private final Publishing publishing;
    private final Installation installation;
    private final ShopifySettings settings;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore hands = new Semaphore(STORES_AT_ONCE);
    private volatile @Nullable Thread thread;
    private volatile @Nullable ExecutorService threads;

    PushQueue(
            ListingQueue queue,
            Publishing publishing,
            Installation installation,
            ShopifySettings settings,
            Clock clock) {
        this.queue = queue;
        this.publishing = publishing;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something is due. Cheap, from any thread. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run(ExecutorService hired) {
        while (thread == Thread.currentThread()) {
            try {
                if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                while (hands.tryAcquire()) {
                    Optional<Claim> claim = claim();
                    if (claim.isEmpty()) {
                        break;
                    }
                    hired.execute(() -> {
                        try {
                            see(claim.get());
                        } finally {
                            hands.release();
                            wake();
                        }
                    });
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Prices wait, the database does not do its part: {}", e.getMessage());
            }
        }
    }

    /** A hand that found nothing to do is free again. */
    private Optional<Claim> claim() {
        Optional<Claim> claim = Optional.empty();
        try {
            claim = queue.claim();
            return claim;
        } finally {
            if (claim.isEmpty()) {
                hands.release();
            }
        }
    }

    /** All of one claim; whatever happens, it is given back. */
    void see(Claim claim) {
        try (HeldLease lease = new HeldLease(queue, claim)) {
            Outcome outcome = outcome(claim);
            queue.done(claim, outcome, due(claim.row(), outcome));
        } catch (LostLease e) {
            log.info(
                    "Another server sees to {} in {}.",
                    claim.row().releaseId(),
                    claim.row().domain());
        } catch (RuntimeException e) {
            log.warn("A listing could not be given back; its lease ends by itself: {}", e.getMessage());
        }
    }

    private Outcome outcome(Claim claim) {
        ListingRow row = claim.row();
        if (settings.isReal() && installation.environment() != Installation.Environment.PRODUCTION) {
            return Outcome.unchanged(
                    row,
                    ListingRow.State.FAILED,
                    "This server is not in production, so it writes to no store. Set DEADWAX_ENVIRONMENT=production"
                            + " for a server of its own.",
                    "");
        }
        try {
            return publishing.run(claim, new Steps(queue, claim));
        } catch (ShopRefused e) {
            String reason = String.valueOf(e.getMessage());
            return switch (e.kind()) {
                case UNAVAILABLE, FROZEN -> Outcome.unchanged(row, row.state(), reason, reason);
                default -> Outcome.unchanged(row, ListingRow.State.FAILED, reason, "");
            };
        } catch (LostLease e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("A listing in {} could not be seen to", row.domain(), e);
            return Outcome.unchanged(
                    row, row.state(), "Something went wrong in this server; its log says what.", "again");
        }
    }

    private @Nullable Instant due(ListingRow row, Outcome outcome) {
        if (outcome.retry().isEmpty()) {
            Instant next = outcome.changesAt();
            return next == null || !next.isAfter(clock.instant()) ? null : next;
        }
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(row.attempts(), 10));
        return clock.instant().plus(pause.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause);
    }

    @Override
    public void start() {
        ExecutorService hired = Executors.newVirtualThreadPerTaskExecutor();
        Thread one = Thread.ofPlatform().name("push-queue").daemon().unstarted(() -> run(hired));
        threads = hired;
        thread = one;
        one.start();
    }

    /** What is at hand is broken off: the next server begins by looking. */
    @Override
    public void stop() {
        thread = null;
        wake();
        ExecutorService hired = threads;
        if (hired != null) {
            hired.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
