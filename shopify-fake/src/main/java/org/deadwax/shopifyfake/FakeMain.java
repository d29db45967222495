package org.deadwax.shopifyfake;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * {@code java -cp … FakeMain PORT CALLBACK SHOP...}: shops to look at, until interrupted. CALLBACK is where the application
 * takes merchants back, such as http://localhost:8473/shopify/callback.
 */
public final class FakeMain {

    private static final String CLIENT_ID = "deadwax-demo";

    private FakeMain() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("shopify-fake: name a port, the callback's address and at least one shop");
            System.exit(2);
        }
        String secret = System.getenv().getOrDefault("SHOPIFY_FAKE_SECRET", "shpss_demo");
        FakeApp app = new FakeApp(CLIENT_ID, secret, Set.of(), List.of(args[1]));
        ShopifyFake fake = ShopifyFake.start(app, Integer.parseInt(args[0]), Clock.systemUTC());
        for (String shop : List.of(args).subList(2, args.length)) {
            fake.open(shop);
            System.out.println(fake.url() + "/" + shop);
        }
        System.out.println("The application is " + CLIENT_ID + ".");
        Thread.currentThread().join();
    }
}
