package org.deadwax.server.catalog.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.ImportColumns;
import org.deadwax.server.catalog.exchange.Imports;
import org.deadwax.server.catalog.exchange.Rejected;
import org.deadwax.server.catalog.exchange.sheet.SheetKind;
import org.deadwax.server.platform.Access;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/labels/{label}/imports")
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    List<CatalogueImport> latest() {
        return imports.latest(Access.current());
    }

    /** @param name of the file */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    CatalogueImport open(@RequestParam String name, @RequestParam String zone, InputStream body) throws IOException {
        return imports.open(Access.current(), name, body.readNBytes(Imports.MOST_BYTES + 1), zone);
    }

    @GetMapping("/{id}")
    CatalogueImport find(@PathVariable UUID id) {
        return imports.find(Access.current(), id);
    }

    @PutMapping("/{id}/columns")
    CatalogueImport columns(@PathVariable UUID id, @RequestBody ImportColumns columns) {
        return imports.columns(Access.current(), id, columns);
    }

    @PostMapping("/{id}/steps")
    CatalogueImport step(@PathVariable UUID id) {
        return imports.step(Access.current(), id);
    }

    /** @param as csv or xlsx */
    @GetMapping("/{id}/rejected")
    ResponseEntity<StreamingResponseBody> rejected(
            @PathVariable UUID id, @RequestParam(defaultValue = "csv") SheetKind as) {
        Rejected rejected = imports.rejected(Access.current(), id);
        String name = rejected.fileName().replaceFirst("\\.[^.]*$", "") + ", stays out." + as;
        return ResponseEntity.ok()
                .contentType(as.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> rejected.write(out, as == SheetKind.xlsx));
    }
}
