package org.deadwax.server.account.web;

import java.util.List;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Page;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.Labels;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelController {

    private final Labels labels;
    private final AuditLog audit;

    LabelController(Labels labels, AuditLog audit) {
        this.labels = labels;
        this.audit = audit;
    }

    @GetMapping("/api/labels")
    List<LabelAccess> list() {
        return labels.of(SignedIn.current());
    }

    @PostMapping("/api/labels")
    @ResponseStatus(HttpStatus.CREATED)
    LabelAccess create(
            @RequestBody LabelEdit label,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return labels.create(SignedIn.current(), label, key);
    }

    @GetMapping("/api/labels/{label}")
    LabelAccess current() {
        return labels.current(Access.current());
    }

    @PutMapping("/api/labels/{label}")
    LabelAccess change(@RequestBody LabelEdit edit) {
        return labels.change(Access.current(), edit);
    }

    @GetMapping("/api/labels/{label}/audit")
    Page<AuditEntry> audit(AuditLog.Filter filter, Paging paging) {
        return audit.ofLabel(Access.current().labelId(), filter, paging);
    }
}
