package org.deadwax.server.sales;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;

/**
 * A label's products by what a store may call them. Webhook lines carry no barcode, so a line belongs to the product whose SKU,
 * or else UPC, is its {@code sku}: to the letter, but a UPC with or without the leading zeros that tell UPC-A and EAN apart.
 */
class ProductCodes implements SkuLookup {

    private final Map<String, SoldAs> byCode = new HashMap<>();

    ProductCodes(List<SoldProduct> products) {
        // of two products with one code the older wins, always
        List<SoldProduct> oldestFirst = products.stream()
                .sorted(Comparator.comparing(product -> product.id().toString()))
                .toList();
        for (SoldProduct product : oldestFirst) {
            String sku = product.sku();
            if (sku != null && !sku.isBlank()) {
                byCode.putIfAbsent(sku.strip(), soldAs(product));
            }
        }
        for (SoldProduct product : oldestFirst) {
            Upc upc = product.upc();
            if (upc != null) {
                String digits = upc.digits().replaceFirst("^0+", "");
                byCode.putIfAbsent(digits, soldAs(product));
                for (int width = digits.length() + 1; width <= 14; width++) {
                    byCode.putIfAbsent("0".repeat(width - digits.length()) + digits, soldAs(product));
                }
            }
        }
    }

    @Override
    public @Nullable SoldAs find(String sku) {
        return byCode.get(sku.strip());
    }

    private static SoldAs soldAs(SoldProduct product) {
        return new SoldAs(product.id(), product.releaseId(), product.format());
    }
}
