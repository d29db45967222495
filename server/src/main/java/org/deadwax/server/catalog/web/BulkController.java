package org.deadwax.server.catalog.web;

import java.util.UUID;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.server.catalog.bulk.BulkChanges;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/releases/bulk")
class BulkController {

    private final BulkChanges changes;

    BulkController(BulkChanges changes) {
        this.changes = changes;
    }

    @PostMapping
    BulkResult change(
            @RequestBody BulkChange change,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return changes.change(Access.current(), change, key);
    }

    @PostMapping("/{id}/undo")
    BulkResult undo(@PathVariable UUID id) {
        return changes.undo(Access.current(), id);
    }
}
