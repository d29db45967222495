package org.deadwax.server.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Tracks that wait to become what fans get. People wait for checks, so these come after. */
@Component
@Order(3)
class RenditionLine implements CheckLine {

    private static final Logger log = LoggerFactory.getLogger(RenditionLine.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration RENEW = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 5;

    private final RenditionWatch watch;
    private final RenditionRows rows;
    private final MakeRenditions make;
    private final ReleaseFiles extras;
    private final Storage storage;

    RenditionLine(RenditionWatch watch, RenditionRows rows, MakeRenditions make, ReleaseFiles extras, Storage storage) {
        this.watch = watch;
        this.rows = rows;
        this.make = make;
        this.extras = extras;
        this.storage = storage;
    }

    @Override
    public boolean next() throws InterruptedException {
        Optional<RenditionJob> claimed = rows.claim();
        if (claimed.isEmpty() && watch.look()) {
            claimed = rows.claim();
        }
        booklets();
        if (claimed.isEmpty()) {
            return false;
        }
        work(claimed.get());
        return true;
    }

    private void booklets() {
        try {
            extras.booklets();
        } catch (NotNow | IOException | SdkException e) {
            log.warn("A booklet waits: {}", e.getMessage());
        }
    }

    private void work(RenditionJob job) throws InterruptedException {
        if (job.attempts() > ATTEMPTS) {
            rows.failed(job, "Deadwax stopped " + ATTEMPTS + " times while it made this track's files.");
            return;
        }
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> renew(job, over));
        try {
            make.make(job);
            rows.done(job);
            log.info("Track {} is ready in every format", job.trackId());
        } catch (MakeRenditions.Impossible e) {
            log.warn("Track {} cannot be delivered: {}", job.trackId(), e.getMessage());
            rows.failed(job, String.valueOf(e.getMessage()));
        } catch (NotNow e) {
            log.warn("Track {} waits: {}", job.trackId(), e.getMessage());
            rows.release(job, AGAIN);
        } catch (InterruptedException e) {
            rows.release(job, Duration.ZERO);
            throw e;
        } finally {
            over.countDown();
        }
    }

    /** Until it is over, and never by an interrupt: one in the middle of a statement would cost its connection. */
    private void renew(RenditionJob job, CountDownLatch over) {
        try {
            while (!over.await(RENEW.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    rows.renew(job);
                } catch (RuntimeException e) {
                    log.warn("The claim on track {} could not be renewed: {}", job.trackId(), e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes out of storage what was replaced, once no link to it can be alive. */
    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT2M")
    void sweep() {
        try {
            for (RenditionRows.Stored old : rows.old()) {
                storage.delete(old.key());
                rows.forget(old.id());
            }
        } catch (SdkException e) {
            log.warn("Files that were replaced stay for now: {}", e.getMessage());
        }
    }
}
