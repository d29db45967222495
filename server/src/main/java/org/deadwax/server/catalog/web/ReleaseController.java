package org.deadwax.server.catalog.web;

import java.util.UUID;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Page;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.server.catalog.list.ReleaseList;
import org.deadwax.server.catalog.readiness.ReleaseReadiness;
import org.deadwax.server.catalog.release.Releases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/releases")
class ReleaseController {

    private final ReleaseList list;
    private final Releases releases;
    private final ReleaseReadiness readiness;

    ReleaseController(ReleaseList list, Releases releases, ReleaseReadiness readiness) {
        this.list = list;
        this.releases = releases;
        this.readiness = readiness;
    }

    @GetMapping
    Page<ReleaseSummary> find(
            ReleaseFilter filter, @RequestParam(required = false) @Nullable String sort, Paging paging) {
        return list.find(Access.current(), filter, sort, paging);
    }

    /** By how they stand; the filter's own standing does not matter. */
    @GetMapping("/counts")
    ReleaseCounts count(ReleaseFilter filter) {
        return list.count(Access.current(), filter);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Release> create(
            @RequestBody ReleaseEdit release,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, releases.create(Access.current(), release, key));
    }

    @GetMapping("/{id}")
    ResponseEntity<Release> get(@PathVariable UUID id) {
        return answer(HttpStatus.OK, releases.get(Access.current(), id));
    }

    @PutMapping("/{id}")
    ResponseEntity<Release> save(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReleaseEdit release) {
        return answer(HttpStatus.OK, releases.save(Access.current(), id, IfMatch.required(ifMatch), release));
    }

    /** The edition that is published, beside the one that is worked on. */
    @GetMapping("/{id}/published")
    Release published(@PathVariable UUID id) {
        return releases.published(Access.current(), id);
    }

    @GetMapping("/{id}/readiness")
    Readiness readiness(@PathVariable UUID id) {
        return readiness.of(Access.current(), id);
    }

    @GetMapping("/{id}/history")
    Page<HistoryEntry> history(@PathVariable UUID id, Paging paging) {
        return releases.history(Access.current(), id, paging);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        releases.delete(Access.current(), id, IfMatch.optional(ifMatch));
    }

    private static ResponseEntity<Release> answer(HttpStatus status, Release release) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(release.version()))
                .body(release);
    }
}
