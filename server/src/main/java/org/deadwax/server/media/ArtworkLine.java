package org.deadwax.server.media;

import java.time.Duration;
import java.util.Optional;
import org.deadwax.model.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Covers and booklets that wait to be looked at. They are quick, so they go before masters. */
@Component
@Order(1)
class ArtworkLine implements CheckLine {

    private static final Logger log = LoggerFactory.getLogger(ArtworkLine.class);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;

    private final ArtworkClaims claims;
    private final CheckArtwork check;
    private final Storage storage;
    private final DiscardedFiles discarded;

    ArtworkLine(ArtworkClaims claims, CheckArtwork check, Storage storage, DiscardedFiles discarded) {
        this.claims = claims;
        this.check = check;
        this.storage = storage;
        this.discarded = discarded;
    }

    @Override
    public boolean next() throws InterruptedException {
        Optional<ArtworkFile> claimed = claims.claim();
        claimed.ifPresent(this::logged);
        if (claimed.isEmpty()) {
            return false;
        }
        ArtworkFile artwork = claimed.get();
        try {
            ArtworkVerdict verdict = artwork.attempts() > ATTEMPTS
                    ? ArtworkVerdict.refused(
                            Check.WHOLE,
                            "Deadwax stopped " + ATTEMPTS
                                    + " times while it looked at this file. Export it again and drop it here.")
                    : check.verdict(artwork);
            keep(artwork, verdict);
            claims.decide(artwork, verdict);
            if (!verdict.accepted()) {
                discarded.sweep();
            }
        } catch (NotNow e) {
            log.warn("Artwork {} waits: {}", artwork.id(), e.getMessage());
            claims.release(artwork, AGAIN, e.forPeople());
        } catch (InterruptedException e) {
            claims.release(artwork, Duration.ZERO, "");
            throw e;
        }
        return true;
    }

    private void logged(ArtworkFile artwork) {
        log.info("Looks at artwork {} of release {}", artwork.id(), artwork.releaseId());
    }

    private void keep(ArtworkFile artwork, ArtworkVerdict verdict) throws NotNow {
        try {
            verdict.thumbnails()
                    .forEach((pixels, jpeg) -> storage.put(artwork.thumbnailKey(pixels), jpeg, "image/jpeg"));
        } catch (SdkException e) {
            throw new NotNow(
                    "The server's storage does not answer just now; it goes on by itself once it does.",
                    "Thumbnails cannot be stored: " + e.getMessage());
        }
    }
}
