package org.deadwax.server.store.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What shops are asked. Each is a file beside this class, which is checked against Shopify's published schema. */
public enum AdminDocument {
    CONNECTED_SHOP,
    WEBHOOK_SUBSCRIPTIONS,
    SUBSCRIBE,
    UNSUBSCRIBE,
    SHOP_TO_SELL,
    LISTED_PRODUCT,
    LISTED_VARIANTS,
    CREATE_PRODUCT,
    UPDATE_PRODUCT,
    CREATE_VARIANTS,
    UPDATE_VARIANTS,
    ADD_TAGS,
    SET_METAFIELDS,
    DROP_METAFIELDS,
    PUT_ON_CHANNEL,
    STAGE_UPLOAD,
    COVER_FIRST,
    DROP_MEDIA,
    ALL_VARIANTS,
    CHANGED_ORDERS,
    ORDERS_SINCE,
    WHOLE_ORDER,
    REST_OF_ORDER,
    RUN_BULK,
    BULK_OPERATION,
    CANCEL_BULK,
    /** Not asked itself: it is what {@link #RUN_BULK} asks for. */
    HISTORY_ORDERS,
    FULFILLABLE_LINES,
    FULFIL;

    private final String text;

    AdminDocument() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".graphql";
        try (InputStream in = AdminDocument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the server.");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return text;
    }
}
