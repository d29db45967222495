package org.deadwax.server.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Installation.Environment;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.ShopifySettings;
import org.junit.jupiter.api.Test;

class ShopAddressTest {

    private static final String STAND_IN = "http://127.0.0.1:9292/{shop}";

    @Test
    void productionRefusesAStandIn() {
        assertThatThrownBy(() -> address(STAND_IN, Environment.PRODUCTION))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DEADWAX_SHOPIFY_ADDRESS");
    }

    @Test
    void everywhereElseItIsAsked() {
        ShopDomain shop = new ShopDomain("low-meridian.myshopify.com");

        assertThat(address(STAND_IN, Environment.STAGING).token(shop))
                .hasToString("http://127.0.0.1:9292/low-meridian.myshopify.com/admin/oauth/access_token");
        assertThat(address("", Environment.PRODUCTION).token(shop))
                .hasToString("https://low-meridian.myshopify.com/admin/oauth/access_token");
    }

    private static ShopAddress address(String address, Environment environment) {
        return new ShopAddress(
                new ShopifySettings("", "", address),
                new Installation(environment, URI.create("http://localhost"), Path.of("home")));
    }
}
