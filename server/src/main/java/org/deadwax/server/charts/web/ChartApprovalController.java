package org.deadwax.server.charts.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.PackagedProduct;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.charts.ChartApprovals;
import org.deadwax.server.platform.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products that a chart's compiler has to approve. */
@RestController
@RequestMapping("/api/labels/{label}/chart-approvals")
class ChartApprovalController {

    private final ChartApprovals approvals;

    ChartApprovalController(ChartApprovals approvals) {
        this.approvals = approvals;
    }

    @GetMapping
    List<PackagedProduct> all(@PathVariable UUID label) {
        return approvals.all(Access.current().labelId());
    }

    /** @param version that was read; 0 when nothing was known of the product */
    @PutMapping("/{product}")
    PackagedProduct write(
            @PathVariable UUID label,
            @PathVariable UUID product,
            @RequestParam(defaultValue = "0") long version,
            @RequestBody ApprovalEdit edit) {
        return approvals.write(
                Access.current().labelId(),
                product,
                edit,
                version,
                SignedIn.current().email());
    }

    @DeleteMapping("/{product}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID label, @PathVariable UUID product) {
        approvals.forget(Access.current().labelId(), product);
    }
}
