package org.deadwax.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does timed and slow work for as long as the server runs. */
public final class Timers implements SmartLifecycle {

    private final Supplier<Scheduler> made;
    private volatile @Nullable Scheduler scheduler;

    /** @param made a scheduler that was stopped does not start again, so each start has one of its own */
    Timers(Supplier<Scheduler> made) {
        this.made = made;
    }

    /** There is something to do now: once the transaction at hand has committed, it is looked for at once. */
    public void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    private void look() {
        Scheduler now = scheduler;
        if (now != null) {
            now.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        Scheduler begun = made.get();
        begun.start();
        scheduler = begun;
    }

    @Override
    public void stop() {
        Scheduler ended = scheduler;
        scheduler = null;
        if (ended != null) {
            ended.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
