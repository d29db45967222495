package org.deadwax.server.store.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.StoreFigures;
import org.deadwax.server.store.StoreDay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a label's stores do today. */
@RestController
class StoreFiguresController {

    private final StoreDay day;

    StoreFiguresController(StoreDay day) {
        this.day = day;
    }

    /** In the order of the stores. */
    @GetMapping("/api/labels/{label}/stores/figures")
    List<StoreFigures> today(@PathVariable UUID label) {
        return day.of(label);
    }
}
