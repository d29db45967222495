package org.deadwax.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does timed and slow work for as long as the server runs. */
public final class Timers implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** There is something to do now: once the transaction at hand has committed, it is looked for at once. */
    public void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
