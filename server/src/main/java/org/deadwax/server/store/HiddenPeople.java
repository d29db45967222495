package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.util.Set;
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
