package org.deadwax.server.charts.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.server.charts.ChartOverrides;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.Who;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing a file without the units of a finding. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/reports/{period}/overrides")
class ChartOverrideController {

    private static final int LONGEST_REASON = 500;

    private final Charts charts;
    private final ChartOverrides overrides;

    ChartOverrideController(Charts charts, ChartOverrides overrides) {
        this.charts = charts;
        this.overrides = overrides;
    }

    @GetMapping
    List<FileOverride> all(@PathVariable UUID label, @PathVariable String chart, @PathVariable String period) {
        return overrides.all(Access.current().labelId(), charts.period(chart, period));
    }

    @PostMapping
    FileOverride make(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @RequestBody FileOverrideEdit edit) {
        Fields fields = new Fields();
        String code = fields.text("code", edit.code(), 40);
        String reason = fields.text("reason", edit.reason(), LONGEST_REASON);
        if (edit.productId() == null) {
            fields.wrong("productId", "Missing: the product whose units are left out.");
        }
        fields.check();
        return overrides.make(
                Access.current().labelId(),
                charts.period(chart, period),
                new FileOverrideEdit(code, edit.productId(), reason),
                Who.asking());
    }

    /** Its units are back in the file, from its next version on. */
    @DeleteMapping("/{override}")
    FileOverride withdraw(
            @PathVariable UUID label,
            @PathVariable String chart,
            @PathVariable String period,
            @PathVariable UUID override) {
        return overrides.withdraw(Access.current().labelId(), charts.period(chart, period), override, Who.asking());
    }
}
