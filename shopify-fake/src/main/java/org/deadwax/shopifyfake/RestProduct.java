package org.deadwax.shopifyfake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Products as webhooks carry them: the shape of the interface before GraphQL. */
final class RestProduct {

    private RestProduct() {}

    static Map<String, Object> of(FakeProduct product) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", product.id);
        body.put("title", product.title);
        body.put("handle", product.handle);
        body.put("body_html", product.descriptionHtml);
        body.put("vendor", product.vendor);
        body.put("product_type", product.productType);
        body.put("status", product.status.toLowerCase(java.util.Locale.ROOT));
        body.put("tags", String.join(", ", product.tags));
        body.put("created_at", product.createdAt.toString());
        body.put("updated_at", product.updatedAt.toString());
        body.put("variants", product.variants.stream().map(RestProduct::variant).toList());
        return body;
    }

    private static Map<String, Object> variant(FakeVariant variant) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", variant.id);
        body.put("product_id", variant.product.id);
        body.put("title", variant.title());
        body.put("sku", variant.sku);
        body.put("barcode", variant.barcode);
        body.put("price", variant.price.toPlainString());
        body.put("compare_at_price", variant.compareAtPrice == null ? null : variant.compareAtPrice.toPlainString());
        body.put("position", variant.product.variants.indexOf(variant) + 1);
        return body;
    }
}
