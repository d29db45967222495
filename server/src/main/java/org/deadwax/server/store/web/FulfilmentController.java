package org.deadwax.server.store.web;

import java.util.UUID;
import org.deadwax.model.FulfilmentEdit;
import org.deadwax.model.StoreFulfilment;
import org.deadwax.server.store.StoreBook;
import org.deadwax.server.store.fulfil.FulfilmentBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a store's downloads are marked as fulfilled in its shop. */
@RestController
@RequestMapping("/api/labels/{label}/stores/{store}/fulfilment")
class FulfilmentController {

    private final StoreBook stores;
    private final FulfilmentBook fulfilments;

    FulfilmentController(StoreBook stores, FulfilmentBook fulfilments) {
        this.stores = stores;
        this.fulfilments = fulfilments;
    }

    @GetMapping
    StoreFulfilment find(@PathVariable UUID label, @PathVariable UUID store) {
        stores.connected(label, store);
        return fulfilments.find(label, store);
    }

    @PutMapping
    StoreFulfilment change(@PathVariable UUID label, @PathVariable UUID store, @RequestBody FulfilmentEdit edit) {
        stores.connected(label, store);
        return fulfilments.change(label, store, edit.on());
    }

    /** Tries what is held or stuck once more. */
    @PostMapping("/retry")
    StoreFulfilment retry(@PathVariable UUID label, @PathVariable UUID store) {
        stores.connected(label, store);
        return fulfilments.retry(label, store);
    }
}
