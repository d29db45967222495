package org.deadwax.server.store.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.store.StoreBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A label's Shopify stores and the webhooks of theirs that could not be counted. */
@RestController
@RequestMapping("/api/labels/{label}/stores")
class StoreController {

    private final StoreBook stores;

    StoreController(StoreBook stores) {
        this.stores = stores;
    }

    @GetMapping
    List<Store> all(@PathVariable UUID label) {
        return stores.all(label);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Store register(
            @RequestBody StoreEdit edit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return stores.register(Access.current(), edit, key);
    }

    @GetMapping("/{store}/parked")
    Page<ParkedWebhook> parked(@PathVariable UUID label, @PathVariable UUID store, Paging paging) {
        return stores.parked(label, store, paging);
    }

    @PostMapping("/{store}/parked/replay")
    Map<String, Integer> replay(@PathVariable UUID label, @PathVariable UUID store) {
        return Map.of("replayed", stores.replay(label, store));
    }
}
