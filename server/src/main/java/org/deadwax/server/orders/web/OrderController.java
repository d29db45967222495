package org.deadwax.server.orders.web;

import java.util.UUID;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderExtent;
import org.deadwax.model.OrderList;
import org.deadwax.server.orders.Orders;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and the people behind them: nothing of it is kept on the way. */
@RestController
@RequestMapping("/api/labels/{label}")
class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/orders")
    ResponseEntity<OrderList> find(@PathVariable UUID label, @RequestParam(defaultValue = "") String q, Paging paging) {
        return unkept().body(orders.find(Access.current().labelId(), q, paging));
    }

    @GetMapping("/orders/extent")
    OrderExtent extent(@PathVariable UUID label) {
        return orders.extent(Access.current().labelId());
    }

    @GetMapping("/stores/{store}/orders/{order}")
    ResponseEntity<OrderDetail> one(@PathVariable UUID label, @PathVariable UUID store, @PathVariable long order) {
        return unkept().body(orders.one(Access.current().labelId(), store, order));
    }

    private static ResponseEntity.BodyBuilder unkept() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
