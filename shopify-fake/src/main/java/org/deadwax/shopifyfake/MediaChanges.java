package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.ProductChanges.error;
import static org.deadwax.shopifyfake.ProductChanges.maps;
import static org.deadwax.shopifyfake.ProductChanges.payload;
import static org.deadwax.shopifyfake.ProductChanges.text;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures of products, and the place where they are put before. */
final class MediaChanges {

    private static final int MOST = 250;

    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "stagedUploadsCreate", ShopQueries.needs("write_products", MediaChanges::stage),
                "productReorderMedia", ShopQueries.needs("write_products", MediaChanges::reorder),
                "productDeleteMedia", ShopQueries.needs("write_products", MediaChanges::delete));
    }

    private static Map<String, Object> stage(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Map<String, Object> input : maps(asked.getArgument("input"))) {
            String type = text(input, "mimeType");
            if (text(input, "resource").equals("IMAGE") && !type.startsWith("image/")) {
                return payload("stagedTargets", List.of(), error("input", type + " is not a recognized format"));
            }
            if (!"POST".equals(input.get("httpMethod"))) {
                throw Refusal.badRequest("This stand-in takes forms by POST only.");
            }
            StagedUploads.Place place =
                    shop.staged.open(text(input, "filename"), type, Long.parseLong(text(input, "fileSize", "0")));
            String url = shop.address() + "/staged";
            targets.add(Map.of(
                    "url",
                    url,
                    "resourceUrl",
                    url + "/" + place.key(),
                    "parameters",
                    place.parameters().entrySet().stream()
                            .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                            .toList()));
        }
        return payload("stagedTargets", targets, null);
    }

    /** @return why none of them was taken; null when all were, whatever becomes of them */
    static @Nullable Map<String, Object> add(FakeShop shop, FakeProduct product, @Nullable Object media) {
        List<Map<String, Object>> inputs = maps(media);
        if (product.images.size() + inputs.size() > MOST) {
            return error("media", "Exceeded the maximum of " + MOST + " media per product.");
        }
        for (Map<String, Object> input : inputs) {
            if (!URI.create(text(input, "originalSource").replace(' ', '+')).isAbsolute()) {
                return error("media", "Image URL is invalid");
            }
        }
        for (Map<String, Object> input : inputs) {
            product.images.add(image(shop, input));
        }
        return null;
    }

    private static FakeImage image(FakeShop shop, Map<String, Object> input) {
        String source = text(input, "originalSource");
        String stage = shop.address() + "/staged/";
        if (!source.startsWith(stage)) {
            return new FakeImage(shop.next(), text(input, "alt"), "image/jpeg", new byte[0], null, shop.now());
        }
        StagedUploads.Upload upload = shop.staged.find(source.substring(stage.length()));
        return upload == null
                ? new FakeImage(
                        shop.next(),
                        text(input, "alt"),
                        "image/jpeg",
                        new byte[0],
                        "The image could not be downloaded.",
                        shop.now())
                : new FakeImage(shop.next(), text(input, "alt"), upload.mimeType(), upload.bytes(), null, shop.now());
    }

    private static Map<String, Object> reorder(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("id")));
        if (product == null) {
            return said("job", null, "PRODUCT_DOES_NOT_EXIST", "Product does not exist");
        }
        for (Map<String, Object> move : maps(asked.getArgument("moves"))) {
            long id = ShopQueries.number(move.get("id"));
            FakeImage image = find(product, id);
            if (image == null) {
                return said("job", null, "MEDIA_DOES_NOT_EXIST", "Media does not exist");
            }
            product.images.remove(image);
            int place = Integer.parseInt(text(move, "newPosition"));
            product.images.add(Math.min(place, product.images.size()), image);
        }
        shop.changed(product);
        return said("job", Map.of("id", GraphOrder.gid("Job", shop.next()), "done", true), null, "");
    }

    private static Map<String, Object> delete(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("productId")));
        if (product == null) {
            return said("deletedMediaIds", null, "PRODUCT_DOES_NOT_EXIST", "Product does not exist");
        }
        List<Object> gone = new ArrayList<>();
        List<?> ids = asked.getArgumentOrDefault("mediaIds", List.of());
        for (Object id : ids) {
            FakeImage image = find(product, ShopQueries.number(id));
            if (image == null) {
                return said("deletedMediaIds", null, "MEDIA_DOES_NOT_EXIST", "Media does not exist");
            }
            product.images.remove(image);
            gone.add(id);
        }
        shop.changed(product);
        return said("deletedMediaIds", gone, null, "");
    }

    private static @Nullable FakeImage find(FakeProduct product, long id) {
        return product.images.stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    private static Map<String, Object> said(String name, @Nullable Object node, @Nullable String code, String words) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(name, node);
        payload.put(
                "mediaUserErrors",
                code == null ? List.of() : List.of(Map.of("code", code, "field", List.of("id"), "message", words)));
        return payload;
    }
}
