package org.deadwax.server.sales.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.ExchangeRate;
import org.deadwax.model.GivenRate;
import org.deadwax.model.MissingRate;
import org.deadwax.model.Page;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.sales.ExchangeRates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other currencies are in a label's own. */
@RestController
@RequestMapping("/api/labels/{label}/exchange-rates")
class ExchangeRateController {

    private final ExchangeRates rates;

    ExchangeRateController(ExchangeRates rates) {
        this.rates = rates;
    }

    @GetMapping
    Page<ExchangeRate> all(
            @PathVariable UUID label, @RequestParam(required = false) @Nullable String currency, Paging paging) {
        return rates.all(label, currency, paging);
    }

    @GetMapping("/missing")
    List<MissingRate> missing(@PathVariable UUID label) {
        return rates.missing(label);
    }

    @PutMapping
    GivenRate give(@PathVariable UUID label, @RequestBody ExchangeRate rate) {
        return rates.give(label, rate);
    }
}
