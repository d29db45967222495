package org.deadwax.server.codes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.server.codes.CodeBatches;
import org.deadwax.server.codes.CodeFile;
import org.deadwax.server.platform.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A label's batches of download codes. */
@RestController
@RequestMapping("/api/labels/{label}/code-batches")
class CodeBatchController {

    private final CodeBatches batches;
    private final CodeFile files;

    CodeBatchController(CodeBatches batches, CodeFile files) {
        this.batches = batches;
        this.files = files;
    }

    @GetMapping
    List<CodeBatch> list(@PathVariable UUID label) {
        return batches.of(Access.current().labelId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CodeBatch make(@PathVariable UUID label, @RequestBody CodeBatchEdit edit) {
        return batches.make(Access.current(), edit);
    }

    /** A POST, since it leaves a line in the audit log. */
    @PostMapping("/{batch}/file")
    ResponseEntity<byte[]> file(
            @PathVariable UUID label, @PathVariable UUID batch, @RequestParam(defaultValue = "CSV") String as) {
        CodeFile.Written file = files.write(Access.current(), batch, as);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping("/{batch}/end")
    CodeBatch end(@PathVariable UUID label, @PathVariable UUID batch) {
        return batches.end(Access.current(), batch);
    }
}
