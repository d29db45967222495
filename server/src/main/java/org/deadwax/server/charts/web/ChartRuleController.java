package org.deadwax.server.charts.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartRule;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.charts.ChartRules;
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

/** Which units count, and what a label wrote over that. */
@RestController
@RequestMapping("/api/labels/{label}/chart-rules")
class ChartRuleController {

    private final ChartRules rules;

    ChartRuleController(ChartRules rules) {
        this.rules = rules;
    }

    @GetMapping
    List<ChartRule> rules(@PathVariable UUID label) {
        return rules.rules(Access.current().labelId());
    }

    /** The newest first. @param code of one rule; all when left out */
    @GetMapping("/history")
    List<RuleChange> history(@PathVariable UUID label, @RequestParam(required = false) @Nullable String code) {
        return rules.history(Access.current().labelId(), code);
    }

    @PostMapping("/{code}/lines")
    ChartRule write(@PathVariable UUID label, @PathVariable String code, @RequestBody RuleEdit edit) {
        return rules.write(
                Access.current().labelId(), code, edit, SignedIn.current().email());
    }

    /** @param note why */
    @DeleteMapping("/{code}/lines/{line}")
    ChartRule withdraw(
            @PathVariable UUID label,
            @PathVariable String code,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String note) {
        return rules.withdraw(
                Access.current().labelId(), code, line, note, SignedIn.current().email());
    }
}
