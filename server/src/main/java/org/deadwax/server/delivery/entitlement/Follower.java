package org.deadwax.server.delivery.entitlement;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the ledger for as long as the server runs, and tells it of redemptions. What is to be done lies in the database. */
@Component
class Follower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration DATES = Duration.ofMinutes(1);

    private final FollowLedger follow;
    private final Redemptions redemptions;
    private final MovedDates dates;
    private volatile @Nullable Run run;

    Follower(FollowLedger follow, Redemptions redemptions, MovedDates dates) {
        this.follow = follow;
        this.redemptions = redemptions;
        this.dates = dates;
    }

    private record Run(Thread thread, CountDownLatch ended) {}

    private void work(CountDownLatch ended) {
        long datesAt = System.nanoTime() - DATES.toNanos();
        try {
            while (!ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    while (ended.getCount() > 0 && (follow.next() | redemptions.tell())) {
                        // a full house is worked off without a pause
                    }
                    if (System.nanoTime() - datesAt > DATES.toNanos()) {
                        dates.look();
                        datesAt = System.nanoTime();
                    }
                } catch (RuntimeException e) {
                    log.warn("Downloads wait, the database does not do its part: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("delivery").daemon().unstarted(() -> work(ended));
        run = new Run(thread, ended);
        thread.start();
    }

    /** Lets the batch at hand end. */
    @Override
    public void stop() {
        Run ending = run;
        run = null;
        if (ending != null) {
            ending.ended().countDown();
            try {
                ending.thread().join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }
}
