package org.deadwax.server.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends what is in the queue for as long as the server runs: at once when something was committed, and now and then unasked. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    /** For what other servers queue, for what waits its time, and for the relay's pace. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MailRound round;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Postman(MailRound round) {
        this.round = round;
    }

    /** Something is in the queue, or will be once the transaction at hand has committed. */
    void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                while (thread == Thread.currentThread() && round.next() > 0) {
                    // a long line is sent batch by batch
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Mail waits, the database does not do its part: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        Thread one = Thread.ofPlatform().name("postman").daemon().unstarted(this::run);
        thread = one;
        one.start();
    }

    /** Lets the batch at hand end, for a while; what is left of it goes when its claim has run out. */
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
