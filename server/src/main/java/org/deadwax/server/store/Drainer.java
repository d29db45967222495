package org.deadwax.server.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Drains the inbox for as long as the server runs: at once when something was committed, and now and then unasked. */
@Component
class Drainer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drainer.class);

    /** For what other nodes take in, and for retries. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Old days, where rows wait that were parked, and shops that were registered elsewhere. */
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Drain drain;
    private final Shops shops;
    private final RenamedShops renamed;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean sweep = true;
    private volatile @Nullable Thread thread;
    private long sweptAt;

    Drainer(Drain drain, Shops shops, RenamedShops renamed, Clock clock) {
        this.drain = drain;
        this.shops = shops;
        this.renamed = renamed;
        this.clock = clock;
    }

    /** Something waits in the inbox. Cheap, from any thread. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Something old waits: a store was registered, or parked webhooks were given another chance. */
    void wakeForAll() {
        sweep = true;
        wake();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                drainAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The inbox waits, the database does not do its part: {}", e.getMessage());
                pause();
            }
        }
    }

    private void drainAll() {
        if (sweep || System.nanoTime() - sweptAt > SWEEP.toNanos()) {
            sweep = false;
            sweptAt = System.nanoTime();
            shops.forget();
            renamed.look();
            drain.claimForNewStores();
            drainSince(EVER);
        } else {
            drainSince(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(InboxPartitions.BEHIND));
        }
    }

    private void drainSince(LocalDate since) {
        while (thread == Thread.currentThread() && drain.next(since) > 0) {
            // a full house is drained batch by batch
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        Thread one = Thread.ofPlatform().name("inbox-drainer").daemon().unstarted(this::run);
        thread = one;
        one.start();
    }

    /** Lets the batch at hand end; what waits is drained after the next start. */
    @Override
    public void stop() {
        Thread one = thread;
        thread = null;
        wake();
        if (one != null) {
            try {
                one.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
