package org.deadwax.server.media.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.deadwax.server.media.CompleteUpload;
import org.deadwax.server.media.Uploads;
import org.deadwax.server.platform.Access;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/uploads")
class UploadController {

    private final Uploads uploads;
    private final CompleteUpload completeUpload;

    UploadController(Uploads uploads, CompleteUpload completeUpload) {
        this.uploads = uploads;
        this.completeUpload = completeUpload;
    }

    /** 201 for a new one, 200 when the same file for the same track is under way or there already. */
    @PostMapping
    ResponseEntity<Upload> start(@RequestBody UploadStart start) {
        Uploads.Started started = uploads.start(Access.current(), start);
        HttpStatus status = started.fresh() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(started.upload());
    }

    @GetMapping("/{upload}")
    Upload find(@PathVariable UUID upload) {
        return uploads.find(Access.current(), upload);
    }

    /** Of a file that was begun before it was read. */
    @PutMapping("/{upload}/fingerprint")
    Upload name(@PathVariable UUID upload, @RequestBody UploadFingerprint fingerprint) {
        return uploads.name(Access.current(), upload, fingerprint.fingerprint());
    }

    @PostMapping("/{upload}/tickets")
    List<PartTicket> tickets(@PathVariable UUID upload, @RequestBody List<UploadPart> parts) {
        return uploads.tickets(Access.current(), upload, parts);
    }

    @PutMapping("/{upload}/parts")
    Upload confirm(@PathVariable UUID upload, @RequestBody List<PartDone> parts) {
        return uploads.confirm(Access.current(), upload, parts);
    }

    @PostMapping("/{upload}/complete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Upload complete(@PathVariable UUID upload) {
        return completeUpload.complete(Access.current(), upload);
    }

    @DeleteMapping("/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID upload) {
        uploads.cancel(Access.current(), upload);
    }
}
