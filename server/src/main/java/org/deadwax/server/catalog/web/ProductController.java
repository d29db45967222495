package org.deadwax.server.catalog.web;

import java.util.UUID;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.catalog.product.Products;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}")
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @PostMapping("/releases/{release}/products")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Product> create(
            @PathVariable UUID release,
            @RequestBody ProductEdit product,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, products.create(Access.current(), release, product, key));
    }

    @PutMapping("/products/{id}")
    ResponseEntity<Product> save(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProductEdit product) {
        return answer(HttpStatus.OK, products.save(Access.current(), id, IfMatch.required(ifMatch), product));
    }

    @DeleteMapping("/products/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        products.delete(Access.current(), id, IfMatch.optional(ifMatch));
    }

    private static ResponseEntity<Product> answer(HttpStatus status, Product product) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(product.version()))
                .body(product);
    }
}
