package org.deadwax.server.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;

/** Which of a label's products a line of a store is: the one that its variant was confirmed to be, or else by its SKU. */
class LineLookup {

    private final SkuLookup bySku;
    private final Map<ConfirmedVariants.Variant, SoldAs> byVariant;

    private LineLookup(SkuLookup bySku, Map<ConfirmedVariants.Variant, SoldAs> byVariant) {
        this.bySku = bySku;
        this.byVariant = byVariant;
    }

    static LineLookup of(SkuLookup bySku) {
        return new LineLookup(bySku, Map.of());
    }

    static LineLookup of(List<SoldProduct> products, Map<ConfirmedVariants.Variant, UUID> confirmed) {
        Map<UUID, SoldAs> sold = new HashMap<>();
        products.forEach(
                product -> sold.put(product.id(), new SoldAs(product.id(), product.releaseId(), product.format())));
        Map<ConfirmedVariants.Variant, SoldAs> byVariant = new HashMap<>();
        confirmed.forEach((variant, product) -> {
            SoldAs as = sold.get(product);
            if (as != null) {
                byVariant.put(variant, as);
            }
        });
        return new LineLookup(new ProductCodes(products), byVariant);
    }

    /** Null when it is none. */
    @Nullable
    SoldAs find(UUID storeId, @Nullable Long variantId, @Nullable String sku) {
        SoldAs confirmed = variantId == null ? null : byVariant.get(new ConfirmedVariants.Variant(storeId, variantId));
        return confirmed != null ? confirmed : sku == null ? null : bySku.find(sku);
    }
}
