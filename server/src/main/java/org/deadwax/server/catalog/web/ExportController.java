package org.deadwax.server.catalog.web;

import java.nio.charset.StandardCharsets;
import org.deadwax.server.catalog.exchange.Exports;
import org.deadwax.server.catalog.exchange.sheet.SheetKind;
import org.deadwax.server.platform.Access;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/labels/{label}/exports")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
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
