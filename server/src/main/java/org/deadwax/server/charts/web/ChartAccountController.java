package org.deadwax.server.charts.web;

import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.server.charts.ChartAccounts;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.platform.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A label's account with a chart's compiler. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/account")
class ChartAccountController {

    private final Charts charts;
    private final ChartAccounts accounts;

    ChartAccountController(Charts charts, ChartAccounts accounts) {
        this.charts = charts;
        this.accounts = accounts;
    }

    @GetMapping
    ChartAccount account(@PathVariable UUID label, @PathVariable String chart) {
        return accounts.account(Access.current().labelId(), charts.chart(chart));
    }

    /** Its version must be the one that was read. */
    @PutMapping
    ChartAccount change(@PathVariable UUID label, @PathVariable String chart, @RequestBody ChartAccount account) {
        return accounts.change(Access.current().labelId(), charts.chart(chart), account, account.version());
    }
}
