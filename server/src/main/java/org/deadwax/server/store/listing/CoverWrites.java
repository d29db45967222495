package org.deadwax.server.store.listing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ListedField;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.CoverFiles;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopFiles;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.admin.UserErrors;
import org.deadwax.server.store.connect.ShopApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Puts a cover first among a product's pictures. The bytes go to the place that the store names, since a store cannot reach a
 * server in a garage. Of the pictures that are there only the cover that we put there before is taken off.
 */
@Component
class CoverWrites {

    /** help.shopify.com, "Uploading images", read 2026-11. */
    private static final long MOST = 20_000_000;

    private static final FieldKey COVER = FieldKey.of(ListedField.COVER);

    private final ShopApi shops;
    private final ShopFiles files;
    private final Catalogue catalogue;

    CoverWrites(ShopApi shops, ShopFiles files, Catalogue catalogue) {
        this.shops = shops;
        this.files = files;
        this.catalogue = catalogue;
    }

    void add(UUID labelId, UUID storeId, long product, Offer offer, Refusals refusals) {
        CoverFiles.Cover cover = offer.cover();
        if (cover == null) {
            return;
        }
        if (cover.sizeBytes() > MOST) {
            refusals.add(
                    COVER,
                    "“" + cover.fileName() + "” has " + cover.sizeBytes() / 1_000_000
                            + " MB, and Shopify takes pictures of up to 20 MB. Export it smaller and upload it again.");
            return;
        }
        Optional<byte[]> bytes = catalogue.bytes(labelId, cover);
        if (bytes.isEmpty()) {
            refusals.add(COVER, "“" + cover.fileName() + "” is not in storage any more. Upload it again.");
            return;
        }
        try {
            String source = upload(storeId, cover, bytes.get());
            shops.ask(
                    storeId,
                    AdminDocument.UPDATE_PRODUCT,
                    Map.of(
                            "product",
                            Map.of("id", Gid.of("Product", product)),
                            "media",
                            List.of(Map.of(
                                    "originalSource",
                                    source,
                                    "alt",
                                    offer.coverWords(),
                                    "mediaContentType",
                                    "IMAGE"))));
        } catch (UserErrors e) {
            refusals.add(COVER, Refusals.words(e, null));
        }
    }

    private String upload(UUID storeId, CoverFiles.Cover cover, byte[] bytes) {
        String type = type(bytes);
        JsonNode target = shops.ask(
                        storeId,
                        AdminDocument.STAGE_UPLOAD,
                        Map.of(
                                "input",
                                List.of(Map.of(
                                        "resource",
                                        "IMAGE",
                                        "filename",
                                        "cover-" + cover.artworkId() + "." + type,
                                        "mimeType",
                                        "image/" + type,
                                        "httpMethod",
                                        "POST",
                                        "fileSize",
                                        String.valueOf(bytes.length)))))
                .path("stagedUploadsCreate")
                .path("stagedTargets")
                .path(0);
        Map<String, String> form = new LinkedHashMap<>();
        target.path("parameters")
                .forEach(one -> form.put(
                        one.path("name").asString(""), one.path("value").asString("")));
        try {
            files.send(target.path("url").asString(""), form, "image/" + type, bytes);
        } catch (IOException e) {
            throw new ShopRefused(
                    ShopRefused.Kind.UNAVAILABLE, "The cover could not be sent to Shopify: " + e.getMessage());
        }
        return target.path("resourceUrl").asString("");
    }

    /** By what it is, whatever it is called. */
    private static String type(byte[] bytes) {
        return switch (bytes.length == 0 ? 0 : bytes[0] & 0xFF) {
            case 0x89 -> "png";
            case 'I', 'M' -> "tiff";
            default -> "jpeg";
        };
    }

    /** @param old the cover that we put there before; null when none of ours is there */
    void first(UUID storeId, long product, String cover, @Nullable String old) {
        String owner = Gid.of("Product", product);
        shops.ask(
                storeId,
                AdminDocument.COVER_FIRST,
                Map.of("product", owner, "moves", List.of(Map.of("id", cover, "newPosition", "0"))));
        if (old != null) {
            shops.ask(storeId, AdminDocument.DROP_MEDIA, Map.of("product", owner, "media", List.of(old)));
        }
    }
}
