package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a merchant does with products in the shop's own administration. Whoever subscribed is told. */
public final class FakeShelves {

    private final FakeShop shop;

    FakeShelves(FakeShop shop) {
        this.shop = shop;
    }

    /** A product of one variant. @param sku null for one without */
    public FakeVariant product(
            String title, String format, @Nullable String sku, @Nullable String barcode, String price) {
        synchronized (shop) {
            FakeProduct product = new FakeProduct(shop.next(), shop.now());
            product.title = title;
            product.handle = ProductRules.free(shop, ProductRules.handle(title));
            product.optionNames.add("Format");
            shop.products.put(product.id, product);
            FakeVariant variant = add(product, format, sku, barcode, price);
            shop.send("products/create", RestProduct.of(product));
            return variant;
        }
    }

    /** One more format of it. */
    public FakeVariant variant(
            FakeProduct product, String format, @Nullable String sku, @Nullable String barcode, String price) {
        synchronized (shop) {
            FakeVariant variant = add(product, format, sku, barcode, price);
            changed(product);
            return variant;
        }
    }

    private FakeVariant add(
            FakeProduct product, String format, @Nullable String sku, @Nullable String barcode, String price) {
        FakeVariant variant = new FakeVariant(shop.next(), product);
        product.optionNames.forEach(name -> variant.options.put(name, format));
        variant.sku = sku;
        variant.barcode = barcode;
        variant.price = new BigDecimal(price);
        product.variants.add(variant);
        shop.variants.put(variant.id, variant);
        return variant;
    }

    public void describe(FakeProduct product, String title, String html) {
        synchronized (shop) {
            product.title = title;
            product.descriptionHtml = html;
            changed(product);
        }
    }

    public void reprice(FakeVariant variant, String price) {
        synchronized (shop) {
            variant.price = new BigDecimal(price);
            changed(variant.product);
        }
    }

    /** @param sku null takes it off */
    public void code(FakeVariant variant, @Nullable String sku, @Nullable String barcode) {
        synchronized (shop) {
            variant.sku = sku;
            variant.barcode = barcode;
            changed(variant.product);
        }
    }

    public void tag(FakeProduct product, String tag) {
        synchronized (shop) {
            List<String> tags = new ArrayList<>(product.tags);
            tags.add(tag);
            product.tags = List.copyOf(tags);
            changed(product);
        }
    }

    public FakeImage picture(FakeProduct product, String alt) {
        synchronized (shop) {
            FakeImage image = new FakeImage(shop.next(), alt, "image/png", new byte[0], null, shop.now());
            product.images.add(image);
            changed(product);
            return image;
        }
    }

    public void hide(FakeProduct product) {
        synchronized (shop) {
            product.status = "DRAFT";
            changed(product);
        }
    }

    public void delete(FakeProduct product) {
        synchronized (shop) {
            shop.products.remove(product.id);
            product.variants.forEach(variant -> shop.variants.remove(variant.id));
            shop.send("products/delete", Map.of("id", product.id));
        }
    }

    private void changed(FakeProduct product) {
        product.updatedAt = shop.now();
        shop.send("products/update", RestProduct.of(product));
    }

    public List<FakeProduct> products() {
        synchronized (shop) {
            return List.copyOf(shop.products.values());
        }
    }

    /** @return the one of that title, in whatever case */
    public FakeProduct find(String title) {
        return products().stream()
                .filter(product -> product.title.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
