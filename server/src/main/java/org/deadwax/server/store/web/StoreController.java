package org.deadwax.server.store.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.store.StoreBook;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.Credentials;
import org.deadwax.server.store.connect.Installs;
import org.deadwax.server.store.watch.Comparison;
import org.deadwax.server.store.watch.Subscriptions;
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
    private final Installs installs;
    private final Credentials credentials;
    private final Subscriptions subscriptions;
    private final Comparison comparison;

    StoreController(
            StoreBook stores,
            Installs installs,
            Credentials credentials,
            Subscriptions subscriptions,
            Comparison comparison) {
        this.stores = stores;
        this.installs = installs;
        this.credentials = credentials;
        this.subscriptions = subscriptions;
        this.comparison = comparison;
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

    @GetMapping("/{store}/parked/{webhook}")
    ParkedBody body(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long webhook) {
        return stores.body(label, store, webhook);
    }

    @PostMapping("/{store}/parked/{webhook}/replay")
    Map<String, Integer> replayOne(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long webhook) {
        return Map.of("replayed", stores.replay(label, store, webhook) ? 1 : 0);
    }

    /** Begins; the rest happens in the browser that opens what it answers. */
    @PostMapping("/installs")
    @ResponseStatus(HttpStatus.CREATED)
    StoreInstall install(@RequestBody StoreEdit edit) {
        return installs.begin(Access.current(), edit.name() == null ? "" : edit.name(), edit.shopDomain());
    }

    @GetMapping("/installs/{install}")
    StoreInstall install(@PathVariable UUID label, @PathVariable UUID install) {
        return installs.find(label, install);
    }

    /** With an application of the label's own. */
    @PostMapping("/connections")
    @ResponseStatus(HttpStatus.CREATED)
    Store connect(@PathVariable UUID label, @RequestBody StoreCredentials entered) {
        return stores.find(label, credentials.connect(Access.current(), entered));
    }

    /** Looks at the store's webhook subscriptions now, and makes those that are missing. */
    @PostMapping("/{store}/subscriptions")
    Store subscribe(@PathVariable UUID label, @PathVariable UUID store) {
        stores.connected(label, store);
        asked(() -> subscriptions.audit(store));
        return stores.find(label, store);
    }

    @GetMapping("/{store}/comparisons")
    List<StoreComparison> comparisons(@PathVariable UUID label, @PathVariable UUID store) {
        return stores.comparisons(label, store);
    }

    /** Compares now, and fetches what is missing. */
    @PostMapping("/{store}/comparisons")
    StoreComparison compare(@PathVariable UUID label, @PathVariable UUID store) {
        stores.connected(label, store);
        return asked(() -> comparison.compare(store));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (ShopRefused e) {
            throw new ProblemException(502, "store-refused", "The store did not do it", String.valueOf(e.getMessage()));
        }
    }
}
