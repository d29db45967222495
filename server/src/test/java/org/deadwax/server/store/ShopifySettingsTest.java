package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ShopifySettingsTest {

    @Test
    void aCommaSeparatesTheNewSecretFromTheOld() {
        assertThat(settings("new , old").secrets()).containsExactly("new", "old");
        assertThat(settings("one").secrets()).containsExactly("one");
        assertThat(settings("").secrets()).isEmpty();
        assertThat(settings("new,old").toString()).doesNotContain("new");
    }

    private static ShopifySettings settings(String secret) {
        MockEnvironment environment = new MockEnvironment().withProperty("deadwax.shopify.api-secret", secret);
        return Binder.get(environment).bindOrCreate("deadwax.shopify", ShopifySettings.class);
    }
}
