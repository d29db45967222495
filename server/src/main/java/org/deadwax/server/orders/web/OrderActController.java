package org.deadwax.server.orders.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.AddressChange;
import org.deadwax.model.Grant;
import org.deadwax.model.OrderDetail;
import org.deadwax.server.orders.Fans;
import org.deadwax.server.orders.OrderActs;
import org.deadwax.server.orders.Orders;
import org.deadwax.server.orders.ThankYou;
import org.deadwax.server.platform.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody at the label does for a fan. */
@RestController
@RequestMapping("/api/labels/{label}")
class OrderActController {

    private final OrderActs acts;
    private final Orders orders;
    private final ThankYou thankYou;
    private final Fans fans;

    OrderActController(OrderActs acts, Orders orders, ThankYou thankYou, Fans fans) {
        this.acts = acts;
        this.orders = orders;
        this.thankYou = thankYou;
        this.fans = fans;
    }

    @PostMapping("/stores/{store}/orders/{order}/send-again")
    OrderDetail sendAgain(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long order) {
        acts.sendAgain(Access.current(), store, order);
        return orders.one(Access.current().labelId(), store, order);
    }

    @PutMapping("/deliveries/{delivery}/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeAddress(@PathVariable UUID label, @PathVariable UUID delivery, @RequestBody AddressChange change) {
        acts.changeAddress(Access.current(), delivery, change.email());
    }

    @PostMapping("/deliveries/{delivery}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable UUID label, @PathVariable UUID delivery) {
        acts.reset(Access.current(), delivery);
    }

    @PostMapping("/deliveries/{delivery}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID label, @PathVariable UUID delivery) {
        acts.revoke(Access.current(), delivery);
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> grant(@PathVariable UUID label, @RequestBody Grant grant) {
        return Map.of("id", acts.grant(Access.current(), grant));
    }

    /** All that is held about whoever bought this, in all their orders. A POST, since it leaves a line in the audit log. */
    @PostMapping(path = "/stores/{store}/orders/{order}/fan/file", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> told(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long order) {
        byte[] json = fans.told(Access.current(), store, order).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fan-" + order + ".json\"")
                .body(json);
    }

    @PostMapping("/stores/{store}/orders/{order}/fan/forget")
    Map<String, Integer> forget(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long order) {
        return Map.of("orders", fans.forget(Access.current(), store, order));
    }

    /** What goes into the store's order-status page. It holds a key, so whoever only looks does not get it. */
    @PostMapping("/stores/{store}/thank-you")
    Map<String, String> thankYou(@PathVariable UUID label, @PathVariable UUID store) {
        orders.storeOf(Access.current().labelId(), store);
        return Map.of("liquid", thankYou.snippet(store));
    }
}
