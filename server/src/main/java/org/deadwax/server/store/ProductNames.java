package org.deadwax.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.sales.ProductLookup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that explain goes by: one from a file, or none, where every SKU of a music line is a product of its own. */
record ProductNames(ProductLookup lookup, Map<UUID, String> titles) {

    /** A product in the file; everything but a SKU or a UPC may be missing. */
    record Listed(
            @Nullable UUID id,
            @Nullable String sku,
            @Nullable String upc,
            @Nullable String title,
            @Nullable Format format) {}

    static ProductNames none() {
        return new ProductNames(ProductLookup.everySku(), Map.of());
    }

    /**
     * @param file a JSON list of products, as the API returns them
     * @throws IllegalArgumentException when it is something else
     */
    static ProductNames read(Path file) throws IOException {
        Listed[] listed = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Files.readAllBytes(file), Listed[].class);
        Map<UUID, String> titles = new HashMap<>();
        List<SoldProduct> products = new ArrayList<>();
        for (int i = 0; i < listed.length; i++) {
            SoldProduct product = product(listed[i], i);
            products.add(product);
            titles.put(product.id(), product.title());
        }
        return new ProductNames(ProductLookup.of(products), titles);
    }

    private static SoldProduct product(Listed listed, int index) {
        if (listed.sku() == null && listed.upc() == null) {
            throw new IllegalArgumentException("[" + index + "] has neither sku nor upc");
        }
        String title = listed.title() != null ? listed.title() : listed.sku() != null ? listed.sku() : listed.upc();
        return new SoldProduct(
                listed.id() == null ? new UUID(0, index + 1) : listed.id(),
                new UUID(0, 0),
                new UUID(0, 0),
                null,
                listed.format() == null ? Format.DIGITAL_ALBUM : listed.format(),
                title == null ? "" : title,
                "",
                "",
                listed.upc() == null ? null : Upc.parse(listed.upc()),
                null,
                listed.sku(),
                null,
                ZoneOffset.UTC,
                0,
                List.of());
    }

    /** @param sku of the line, which names the product where there is no catalogue */
    String of(UUID productId, @Nullable String sku) {
        String title = titles.get(productId);
        return title != null ? title : sku != null ? sku : productId.toString();
    }
}
