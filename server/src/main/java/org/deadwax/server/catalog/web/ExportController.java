package org.deadwax.server.catalog.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.deadwax.server.catalog.exchange.Exports;
import org.deadwax.server.catalog.exchange.MessageExport;
import org.deadwax.server.catalog.exchange.sheet.SheetKind;
import org.deadwax.server.platform.Access;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/labels/{label}/exports")
class ExportController {

    private final Exports exports;
    private final MessageExport messages;

    ExportController(Exports exports, MessageExport messages) {
        this.exports = exports;
        this.messages = messages;
    }

    /** One release as a DDEX NewReleaseMessage of ERN 4.3. */
    @GetMapping(path = "/releases/{release}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> message(@PathVariable UUID release, MessageExport.To to) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(release + ".xml", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(messages.of(Access.current(), release, to));
    }

    /** @param as csv or xlsx */
    @GetMapping("/catalogue")
    ResponseEntity<StreamingResponseBody> catalogue(@RequestParam(defaultValue = "csv") SheetKind as) {
        Access access = Access.current();
        return ResponseEntity.ok()
                .contentType(as.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("catalogue." + as, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> Access.in(access, () -> {
                    exports.write(access, out, as == SheetKind.xlsx);
                    return true;
                }));
    }
}
