package org.deadwax.server.store.listing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deadwax.server.store.listing.ListingQueue.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a lease while a store is slow to answer. */
final class HeldLease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldLease.class);
    private static final Duration BEAT = ListingQueue.LEASE.dividedBy(4);

    private final CountDownLatch over = new CountDownLatch(1);

    HeldLease(ListingQueue queue, Claim claim) {
        Thread.ofVirtual().start(() -> beat(queue, claim));
    }

    private void beat(ListingQueue queue, Claim claim) {
        try {
            while (!over.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                renew(queue, claim);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void renew(ListingQueue queue, Claim claim) {
        try {
            queue.renew(claim);
        } catch (RuntimeException e) {
            log.debug("The lease could not be renewed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
