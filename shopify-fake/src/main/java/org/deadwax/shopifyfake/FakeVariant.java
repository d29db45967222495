package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One format of a product, as it is for sale. */
public final class FakeVariant {

    final long id;
    final FakeProduct product;
    Map<String, String> options = new LinkedHashMap<>();
    BigDecimal price = new BigDecimal("0.00");

    @Nullable
    BigDecimal compareAtPrice;

    @Nullable
    String sku;

    @Nullable
    String barcode;

    boolean requiresShipping = true;
    boolean taxable = true;
    boolean tracked;

    FakeVariant(long id, FakeProduct product) {
        this.id = id;
        this.product = product;
    }

    public String price() {
        return price.toPlainString();
    }

    public @Nullable String sku() {
        return sku;
    }

    public @Nullable String barcode() {
        return barcode;
    }

    public long id() {
        return id;
    }

    public FakeProduct product() {
        return product;
    }

    /** Null when nothing is crossed out. */
    public @Nullable String compareAtPrice() {
        return compareAtPrice == null ? null : compareAtPrice.toPlainString();
    }

    public boolean requiresShipping() {
        return requiresShipping;
    }

    /** As the shop shows it, "Vinyl / Sea glass". */
    public String title() {
        return String.join(" / ", options.values());
    }
}
