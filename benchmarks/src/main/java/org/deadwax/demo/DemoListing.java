package org.deadwax.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingState;
import org.deadwax.model.ListingStores;
import org.deadwax.model.Store;

/** The album goes to every store of the label, and is there before anybody buys it. */
final class DemoListing {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DemoListing() {}

    static void publish(DeadwaxApi api, UUID label, UUID release) throws InterruptedException {
        List<UUID> stores = api.stores(label).stream().map(Store::id).toList();
        api.publish(label, release, new ListingStores(stores));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Listing> now = api.listings(label, release);
        while (now.stream().anyMatch(one -> one.state() == ListingState.PUBLISHING)) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("The album is not in the store after two minutes: " + now);
            }
            Thread.sleep(100);
            now = api.listings(label, release);
        }
        for (Listing one : now) {
            if (one.state() != ListingState.PUBLISHED) {
                throw new DemoFailure("The album is " + one.state() + " in “" + one.storeName() + "”: " + one.reason()
                        + " " + one.differences());
            }
        }
    }
}
