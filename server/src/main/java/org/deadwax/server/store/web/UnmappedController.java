package org.deadwax.server.store.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.UnmappedSale;
import org.deadwax.server.store.UnmappedTitles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a label's stores sold under titles that no product of it claims. */
@RestController
class UnmappedController {

    private final UnmappedTitles titles;

    UnmappedController(UnmappedTitles titles) {
        this.titles = titles;
    }

    @GetMapping("/api/labels/{label}/unmapped")
    List<UnmappedSale> all(@PathVariable UUID label) {
        return titles.all(label);
    }
}
