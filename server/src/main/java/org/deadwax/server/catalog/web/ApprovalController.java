package org.deadwax.server.catalog.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AskChanges;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.model.ReleaseNote;
import org.deadwax.server.catalog.approval.Approval;
import org.deadwax.server.catalog.approval.Comments;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/releases/{id}")
class ApprovalController {

    private final Approval approval;
    private final Comments comments;

    ApprovalController(Approval approval, Comments comments) {
        this.approval = approval;
        this.comments = comments;
    }

    @PostMapping("/submit")
    ResponseEntity<Release> submit(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ReleaseNote note) {
        return answer(
                approval.submit(Access.current(), id, IfMatch.required(ifMatch), note == null ? null : note.note()));
    }

    @PostMapping("/withdraw")
    ResponseEntity<Release> withdraw(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(approval.withdraw(Access.current(), id, IfMatch.required(ifMatch)));
    }

    @PostMapping("/ask-changes")
    ResponseEntity<Release> askChanges(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AskChanges ask) {
        return answer(approval.askChanges(Access.current(), id, IfMatch.required(ifMatch), ask));
    }

    @PostMapping("/publish")
    ResponseEntity<Release> publish(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(approval.publish(Access.current(), id, IfMatch.required(ifMatch)));
    }

    @DeleteMapping("/revision")
    ResponseEntity<Release> discard(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(approval.discard(Access.current(), id, IfMatch.required(ifMatch)));
    }

    @GetMapping("/comments")
    List<ReleaseComment> comments(@PathVariable UUID id) {
        return comments.of(Access.current(), id);
    }

    @PostMapping("/comments/{comment}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable UUID id, @PathVariable UUID comment) {
        comments.done(Access.current(), id, comment);
    }

    private static ResponseEntity<Release> answer(Release release) {
        return ResponseEntity.ok().eTag(IfMatch.etag(release.version())).body(release);
    }
}
