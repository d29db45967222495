package org.deadwax.server.sales;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deadwax.server.catalog.ProductsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what was unmapped when a label's products change, and reckons what waited for a rate. Each time twice: a sale that was being recorded just then saw the
 * products as they were; and every label once a minute, for the change after which this node died.
 */
@Component
class CatchUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final long STRAGGLERS_SECONDS = 5;
    private static final long SWEEP_SECONDS = 60;

    private final SaleLedger ledger;
    private volatile @Nullable ScheduledExecutorService thread;

    CatchUp(SaleLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void productsChanged(ProductsChanged changed) {
        later(changed.labelId(), 0);
        later(changed.labelId(), STRAGGLERS_SECONDS);
    }

    /** Whoever gave it has the rest reckoned while they wait. */
    @EventListener
    void rateGiven(RateGiven given) {
        later(given.labelId(), STRAGGLERS_SECONDS);
    }

    private void later(UUID labelId, long seconds) {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return;
        }
        try {
            running.schedule(() -> catchUp(labelId), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping; the next sweep counts what is mapped now.");
        }
    }

    private void sweep() {
        try {
            Set<UUID> labels = new LinkedHashSet<>(ledger.labelsWithUnmapped());
            labels.addAll(ledger.labelsWithNewRates());
            labels.forEach(this::catchUp);
        } catch (RuntimeException e) {
            LOG.warn("Could not look for sales that wait: {}", e.getMessage());
        }
    }

    private void catchUp(UUID labelId) {
        try {
            int entries = ledger.mapAgain(labelId);
            if (entries > 0) {
                LOG.info("{} ledger entries for sales that had no product before", entries);
            }
            long reckoned = ledger.reckonWaiting(labelId);
            if (reckoned > 0) {
                LOG.info("{} orders reckoned that had no exchange rate before", reckoned);
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not count what waits of label {}: {}", labelId, e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("catch-up").factory());
        started.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
