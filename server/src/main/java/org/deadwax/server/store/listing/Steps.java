package org.deadwax.server.store.listing;

import org.deadwax.server.store.listing.ListingQueue.Claim;

/** Tells how far a claim has come, and that it is still ours before each next step. */
final class Steps {

    private final ListingQueue queue;
    private final Claim claim;
    private int step;
    private int of = 1;

    Steps(ListingQueue queue, Claim claim) {
        this.queue = queue;
        this.claim = claim;
    }

    /** @param more steps after the one at hand */
    void expect(int more) {
        of = step + more;
    }

    /** @throws LostLease when another server has taken over */
    void next(String doing) {
        if (!queue.renew(claim)) {
            throw new LostLease();
        }
        queue.progress(claim, step, Math.max(of, step + 1), doing);
        step++;
    }
}
