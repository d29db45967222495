package org.deadwax.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.shopifyfake.FakeApp;
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.ShopifyFake;

/** The one Shopify that every {@link SystemTest}'s server asks; each test opens a shop of its own in it. */
public final class TestShopify {

    public static final String CLIENT_ID = "deadwax-test";

    public static final Set<String> SCOPES = Set.of(
            "read_orders",
            "read_fulfillments",
            "write_merchant_managed_fulfillment_orders",
            "write_products",
            "read_publications",
            "write_publications");

    private TestShopify() {}

    private static final class Running {
        private static final ShopifyFake FAKE = start();
    }

    public static ShopifyFake fake() {
        return Running.FAKE;
    }

    public static FakeShop open() {
        return fake().open("shop-" + UUID.randomUUID().toString().substring(0, 8) + ".myshopify.com");
    }

    private static ShopifyFake start() {
        try {
            FakeApp app = new FakeApp(
                    CLIENT_ID, SystemTestHome.SHOPIFY_SECRET, SCOPES, List.of("http://localhost:0/shopify/callback"));
            return ShopifyFake.start(app, 0, Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
