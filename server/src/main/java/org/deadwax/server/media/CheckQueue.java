package org.deadwax.server.media;

import java.time.Duration;
import java.util.List;
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

/** Looks at files, a few at a time, for as long as the server runs. What is to be done lies in the database. */
@Component
class CheckQueue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckQueue.class);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final List<CheckLine> lines;
    private final CheckMaster check;
    private final MediaSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<@Nullable ExecutorService> workers = new AtomicReference<>();

    /** @param lines the first has precedence */
    CheckQueue(List<CheckLine> lines, CheckMaster check, MediaSettings settings) {
        this.lines = lines;
        this.check = check;
        this.settings = settings;
    }

    /** There is a new one. */
    void soon() {
        news.release();
    }

    @Override
    public void start() {
        ExecutorService pool = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("check-files-", 0).factory());
        workers.set(pool);
        pool.execute(() -> {
            check.prepare();
            for (int n = 0; n < settings.parallel() && isRunning(); n++) {
                pool.execute(this::work);
            }
        });
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!next()) {
                    news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Files cannot be checked just now: {}", e.getMessage());
                pause();
            }
        }
    }

    private boolean next() throws InterruptedException {
        for (CheckLine line : lines) {
            if (line.next()) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
