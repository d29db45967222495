package org.deadwax.server.store.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingStores;
import org.deadwax.model.Page;
import org.deadwax.model.TakeFields;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.store.listing.Listings;
import org.deadwax.server.store.listing.TakenSides;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Releases in stores. */
@RestController
@RequestMapping("/api/labels/{label}")
class ListingController {

    private final Listings listings;
    private final TakenSides sides;

    ListingController(Listings listings, TakenSides sides) {
        this.listings = listings;
        this.sides = sides;
    }

    /** How it stands in each store of the label. */
    @GetMapping("/releases/{release}/listings")
    List<Listing> ofRelease(@PathVariable UUID release) {
        return listings.ofRelease(Access.current(), release);
    }

    /** What publishing would write, and what it would leave to the merchant. Nothing is done. */
    @PostMapping("/releases/{release}/listings/preview")
    List<ListingPreview> preview(@PathVariable UUID release, @RequestBody ListingStores stores) {
        return listings.preview(Access.current(), release, stores);
    }

    /** Begins; asking how it stands tells how far it has come. */
    @PostMapping("/releases/{release}/listings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Listing> publish(@PathVariable UUID release, @RequestBody ListingStores stores) {
        return listings.publish(Access.current(), release, stores);
    }

    @GetMapping("/releases/{release}/listings/{store}")
    Listing one(@PathVariable UUID release, @PathVariable UUID store) {
        return listings.one(Access.current(), release, store);
    }

    /** Whose word holds where catalogue and store differ. */
    @PostMapping("/releases/{release}/listings/{store}/take")
    Listing take(@PathVariable UUID release, @PathVariable UUID store, @RequestBody TakeFields taken) {
        return sides.take(Access.current(), release, store, taken);
    }

    /** Has the store looked at again, soon. */
    @PostMapping("/releases/{release}/listings/{store}/compare")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Listing compare(@PathVariable UUID release, @PathVariable UUID store) {
        return listings.look(Access.current(), release, store);
    }

    /** Releases that a store has or had. */
    @GetMapping("/stores/{store}/listings")
    Page<Listing> ofStore(@PathVariable UUID label, @PathVariable UUID store, Paging paging) {
        return listings.ofStore(label, store, paging);
    }
}
