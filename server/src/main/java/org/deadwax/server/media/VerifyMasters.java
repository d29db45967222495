package org.deadwax.server.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at masters one after another, a few at a time, for as long as the server runs. What is to be done lies in the database. */
@Component
class VerifyMasters implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VerifyMasters.class);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;

    private final MasterClaims claims;
    private final CheckMaster check;
    private final Storage storage;
    private final MediaSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<@Nullable ExecutorService> workers = new AtomicReference<>();

    VerifyMasters(MasterClaims claims, CheckMaster check, Storage storage, MediaSettings settings) {
        this.claims = claims;
        this.check = check;
        this.storage = storage;
        this.settings = settings;
    }

    /** There is a new one. */
    void soon() {
        news.release();
    }

    @Override
    public void start() {
        ExecutorService pool = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("verify-masters-", 0).factory());
        workers.set(pool);
        pool.execute(check::prepare);
        for (int n = 0; n < settings.verifyInParallel(); n++) {
            pool.execute(this::work);
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!verifyOne()) {
                    news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Masters cannot be verified just now: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when none waits */
    private boolean verifyOne() throws InterruptedException {
        Optional<ClaimedMaster> next = claims.claim();
        if (next.isEmpty()) {
            return false;
        }
        ClaimedMaster master = next.get();
        if (master.attempts() > ATTEMPTS) {
            decide(
                    master,
                    Verdict.refused("Deadwax stopped " + ATTEMPTS
                            + " times while it decoded this file. Export it again and drop it here."));
            return true;
        }
        Thread renewal = Thread.ofVirtual().start(() -> renew(master));
        try {
            decide(master, check.verdict(master));
        } catch (CheckMaster.NotNow e) {
            log.warn("Master {} waits: {}", master.id(), e.getMessage());
            claims.release(master, AGAIN);
        } catch (InterruptedException e) {
            claims.release(master, Duration.ZERO);
            throw e;
        } finally {
            renewal.interrupt();
        }
        return true;
    }

    private void renew(ClaimedMaster master) {
        try {
            while (true) {
                Thread.sleep(MasterClaims.LEASE.dividedBy(3));
                claims.renew(master);
            }
        } catch (InterruptedException e) {
            // decided
        } catch (RuntimeException e) {
            log.warn("The claim on master {} could not be renewed: {}", master.id(), e.getMessage());
        }
    }

    /** A refused file is of no use to anybody: the label has it, and the history keeps the reason. */
    private void decide(ClaimedMaster master, Verdict verdict) {
        claims.decide(master, verdict);
        log.info(
                "Master {} of track {} {}",
                master.id(),
                master.trackId(),
                verdict.accepted() ? "accepted, " + verdict.warnings().size() + " warnings" : "refused");
        if (!verdict.accepted()) {
            try {
                storage.delete(master.key());
            } catch (RuntimeException e) {
                log.warn("The refused object {} stays behind: {}", master.key(), e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        ExecutorService pool = workers.getAndSet(null);
        if (pool != null) {
            pool.shutdownNow();
            pool.close();
        }
    }

    @Override
    public boolean isRunning() {
        return workers.get() != null;
    }
}
