package org.deadwax.server.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.server.catalog.product.Prices;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/products/{id}")
class PriceController {

    private final Prices prices;

    PriceController(Prices prices) {
        this.prices = prices;
    }

    @GetMapping("/prices")
    PriceSchedule schedule(@PathVariable UUID id) {
        return prices.of(Access.current(), id);
    }

    @GetMapping("/prices/in-force")
    List<Money> inForce(@PathVariable UUID id, @RequestParam(required = false) @Nullable Instant at) {
        return prices.at(Access.current(), id, at);
    }

    @PostMapping("/prices")
    PriceSchedule plan(@PathVariable UUID id, @RequestBody PriceChange change) {
        return prices.plan(Access.current(), id, change);
    }

    @DeleteMapping("/prices/{step}")
    PriceSchedule withdraw(@PathVariable UUID id, @PathVariable UUID step) {
        return prices.withdraw(Access.current(), id, step);
    }

    @PostMapping("/sale-windows")
    PriceSchedule open(@PathVariable UUID id, @RequestBody SaleWindowEdit window) {
        return prices.open(Access.current(), id, window);
    }

    @DeleteMapping("/sale-windows/{window}")
    PriceSchedule end(@PathVariable UUID id, @PathVariable UUID window) {
        return prices.end(Access.current(), id, window);
    }
}
