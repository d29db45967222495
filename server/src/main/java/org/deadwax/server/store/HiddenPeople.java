package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body as it may be shown: indented, and without who bought. */
final class HiddenPeople {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HIDDEN = "hidden";

    private static final Set<String> PERSONAL = Set.of(
            "email",
            "contact_email",
            "phone",
            "first_name",
            "last_name",
            "address1",
            "address2",
            "city",
            "zip",
            "company",
            "latitude",
            "longitude",
            "browser_ip",
            "clientIp",
            "note",
            "note_attributes",
            "client_details",
            "customer",
            "customer_locale",
            "landing_site",
            "token",
            "cart_token",
            "checkout_token",
            "order_status_url");

    private static final Set<String> ADDRESSES =
            Set.of("shipping_address", "billing_address", "default_address", "shippingAddress", "billingAddress");

    private HiddenPeople() {}

    /** What is no JSON cannot be shown, since nobody knows what is in it. */
    static String of(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            hide(root, false);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JacksonException e) {
            return "No JSON: " + body.length + " bytes, beginning with "
                    + new String(body, 0, Math.min(1, body.length), StandardCharsets.US_ASCII);
        }
    }

    /** Which order it is about, without who bought; null when it does not say. */
    static @Nullable String about(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            for (String key : List.of("name", "order_id")) {
                JsonNode value = root.path(key);
                if (value.isString() || value.isIntegralNumber()) {
                    String text = value.asString();
                    return text.substring(0, Math.min(40, text.length()));
                }
            }
            return null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void hide(JsonNode node, boolean address) {
        if (node instanceof ObjectNode object) {
            for (String key : Set.copyOf(object.propertyNames())) {
                JsonNode value = object.path(key);
                if (!value.isNull() && (PERSONAL.contains(key) || address && key.equals("name"))) {
                    object.put(key, HIDDEN);
                } else {
                    hide(value, ADDRESSES.contains(key));
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(one -> hide(one, address));
        }
    }
}
