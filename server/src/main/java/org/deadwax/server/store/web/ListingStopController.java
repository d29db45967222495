package org.deadwax.server.store.web;

import java.util.UUID;
import org.deadwax.model.Listing;
import org.deadwax.server.platform.Access;
import org.deadwax.server.store.listing.StoppedListings;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Second thoughts about a publishing. */
@RestController
class ListingStopController {

    private final StoppedListings stopped;

    ListingStopController(StoppedListings stopped) {
        this.stopped = stopped;
    }

    /** Stops it; what was written stays. */
    @DeleteMapping("/api/labels/{label}/releases/{release}/listings/{store}")
    Listing stop(@PathVariable UUID label, @PathVariable UUID release, @PathVariable UUID store) {
        return stopped.stop(Access.current(), release, store);
    }
}
