package org.deadwax.server.store.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.server.store.StoreBook;
import org.deadwax.server.store.privacy.PrivacyBook;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a label's stores asked on behalf of people. */
@RestController
@RequestMapping("/api/labels/{label}/stores/{store}/privacy-requests")
class PrivacyController {

    private final StoreBook stores;
    private final PrivacyBook privacy;

    PrivacyController(StoreBook stores, PrivacyBook privacy) {
        this.stores = stores;
        this.privacy = privacy;
    }

    @GetMapping
    List<PrivacyRequest> all(@PathVariable UUID label, @PathVariable UUID store) {
        stores.find(label, store);
        return privacy.all(label, store);
    }

    /** The file for the customer; a POST, since fetching it is what answers the request. */
    @PostMapping("/{request}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID label, @PathVariable UUID store, @PathVariable UUID request) {
        stores.find(label, store);
        byte[] file = privacy.file(label, store, request).getBytes(StandardCharsets.UTF_8);
        String disposition = ContentDisposition.attachment()
                .filename("customer-data-" + request + ".json")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(file);
    }
}
