package org.deadwax.server.store.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.Page;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.StoreVariant;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.store.variant.Adoption;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a store sells already, and which product of the catalogue that is. */
@RestController
@RequestMapping("/api/labels/{label}/stores/{store}")
class AdoptionController {

    private final Adoption adoption;

    AdoptionController(Adoption adoption) {
        this.adoption = adoption;
    }

    @GetMapping("/adoption")
    AdoptionScan scan(@PathVariable UUID label, @PathVariable UUID store) {
        return adoption.scan(label, store);
    }

    /** Looks through all that the store sells. */
    @PostMapping("/adoption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AdoptionScan look(@PathVariable UUID label, @PathVariable UUID store) {
        return adoption.look(label, store);
    }

    @GetMapping("/variants")
    Page<StoreVariant> variants(
            @PathVariable UUID label,
            @PathVariable UUID store,
            @RequestParam(required = false) StoreVariant.@Nullable State state,
            Paging paging) {
        return adoption.variants(label, store, state, paging);
    }

    @PostMapping("/variants/confirm")
    List<StoreVariant> confirm(@PathVariable UUID store, @RequestBody ConfirmVariants confirmed) {
        return adoption.confirm(Access.current(), store, confirmed);
    }

    @PostMapping("/variants/reject")
    List<StoreVariant> reject(@PathVariable UUID store, @RequestBody RejectVariants rejected) {
        return adoption.reject(Access.current(), store, rejected);
    }
}
