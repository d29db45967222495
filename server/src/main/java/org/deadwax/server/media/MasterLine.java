package org.deadwax.server.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deadwax.model.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Masters that wait to be looked at. */
@Component
@Order(2)
class MasterLine implements CheckLine {

    private static final Logger log = LoggerFactory.getLogger(MasterLine.class);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** People watch it. */
    private static final Duration TELL = Duration.ofMillis(700);

    private static final int ATTEMPTS = 5;

    private final MasterClaims claims;
    private final CheckMaster check;
    private final DecidedMasters decided;
    private final DiscardedFiles discarded;

    MasterLine(MasterClaims claims, CheckMaster check, DecidedMasters decided, DiscardedFiles discarded) {
        this.claims = claims;
        this.check = check;
        this.decided = decided;
        this.discarded = discarded;
    }

    @Override
    public boolean next() throws InterruptedException {
        Optional<ClaimedMaster> claimed = claims.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        ClaimedMaster master = claimed.get();
        if (master.attempts() > ATTEMPTS) {
            decide(
                    master,
                    MasterVerdict.refused(
                            Check.WHOLE,
                            "Deadwax stopped " + ATTEMPTS
                                    + " times while it decoded this file. Export it again and drop it here."));
            return true;
        }
        CheckProgress progress = new CheckProgress();
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> renew(master, progress, over));
        try {
            decide(master, check.verdict(master, progress));
        } catch (NotNow e) {
            log.warn("Master {} waits: {}", master.id(), e.getMessage());
            claims.release(master, AGAIN, e.forPeople());
        } catch (InterruptedException e) {
            claims.release(master, Duration.ZERO, "");
            throw e;
        } finally {
            over.countDown();
        }
        return true;
    }

    /** Until it is over, and never by an interrupt: one in the middle of a statement would cost its connection. */
    private void renew(ClaimedMaster master, CheckProgress progress, CountDownLatch over) {
        try {
            while (!over.await(TELL.toMillis(), TimeUnit.MILLISECONDS)) {
                renew(master, progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(ClaimedMaster master, CheckProgress progress) {
        try {
            claims.renew(master, progress);
        } catch (RuntimeException e) {
            log.warn("The claim on master {} could not be renewed: {}", master.id(), e.getMessage());
        }
    }

    private void decide(ClaimedMaster master, MasterVerdict verdict) {
        decided.decide(master, verdict);
        log.info(
                "Master {} of track {} {}",
                master.id(),
                master.trackId(),
                verdict.accepted() ? "accepted, " + verdict.warnings().size() + " warnings" : "refused");
        if (!verdict.accepted()) {
            discarded.sweep();
        }
    }
}
