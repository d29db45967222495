package org.deadwax.simulator;

import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** Addresses and the customer. */
final class PersonBody {

    private PersonBody() {}

    static ObjectNode address(Buyer buyer) {
        Place home = buyer.home();
        ObjectNode node = ShopJson.object();
        node.put("first_name", buyer.firstName());
        node.put("address1", buyer.street());
        node.put("phone", buyer.phone());
        node.put("city", home.city());
        node.put("zip", home.zip());
        node.put("province", home.province());
        node.put("country", home.country());
        node.put("last_name", buyer.lastName());
        node.putNull("address2");
        node.putNull("company");
        node.put("latitude", new BigDecimal(home.latitude()));
        node.put("longitude", new BigDecimal(home.longitude()));
        node.put("name", name(buyer));
        node.put("country_code", home.countryCode());
        node.put("province_code", home.provinceCode());
        return node;
    }

    static ObjectNode customer(Order order) {
        Buyer buyer = order.buyer;
        ObjectNode node = ShopJson.object();
        node.put("id", buyer.id());
        node.put("created_at", ShopJson.time(order.createdAt, order.store.offset()));
        node.put("updated_at", ShopJson.time(order.createdAt.plusSeconds(1), order.store.offset()));
        node.put("first_name", buyer.firstName());
        node.put("last_name", buyer.lastName());
        node.put("state", "disabled");
        node.putNull("note");
        node.put("verified_email", true);
        node.putNull("multipass_identifier");
        node.put("tax_exempt", false);
        node.put("email", buyer.email());
        node.put("phone", buyer.phone());
        node.put("currency", order.presentmentCurrency);
        node.putArray("tax_exemptions");
        node.put("admin_graphql_api_id", "gid://shopify/Customer/" + buyer.id());
        ObjectNode address = address(buyer);
        address.put("id", buyer.id() + 1_000_000_000_000L);
        address.put("customer_id", buyer.id());
        address.put("country_name", buyer.home().country());
        address.put("default", true);
        node.set("default_address", address);
        return node;
    }

    private static String name(Buyer buyer) {
        return buyer.firstName() + " " + buyer.lastName();
    }
}
