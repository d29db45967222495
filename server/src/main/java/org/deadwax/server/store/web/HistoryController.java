package org.deadwax.server.store.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.BackfillStart;
import org.deadwax.model.StoreBackfill;
import org.deadwax.server.platform.Access;
import org.deadwax.server.store.StoreBook;
import org.deadwax.server.store.history.HistoryBook;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The history of a store that sold before it was connected. */
@RestController
@RequestMapping("/api/labels/{label}/stores/{store}/backfills")
class HistoryController {

    private final StoreBook stores;
    private final HistoryBook histories;

    HistoryController(StoreBook stores, HistoryBook histories) {
        this.stores = stores;
        this.histories = histories;
    }

    /** The newest first; the first of them may be on its way. */
    @GetMapping
    List<StoreBackfill> all(@PathVariable UUID label, @PathVariable UUID store) {
        stores.find(label, store);
        return histories.all(label, store);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StoreBackfill start(@PathVariable UUID label, @PathVariable UUID store, @RequestBody BackfillStart asked) {
        stores.connected(label, store);
        return histories.start(Access.current(), store, asked.since());
    }

    /** Stops it; what came stays. */
    @DeleteMapping("/{backfill}")
    StoreBackfill cancel(@PathVariable UUID label, @PathVariable UUID store, @PathVariable UUID backfill) {
        stores.find(label, store);
        return histories.cancel(label, store, backfill);
    }
}
