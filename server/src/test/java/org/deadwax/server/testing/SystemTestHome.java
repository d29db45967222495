package org.deadwax.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deadwax.server.platform.DatabaseAccess;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What a {@link SystemTest}'s server is configured with, and the names that tests need of it. */
public final class SystemTestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String OWNER_EMAIL = "owner@deadwax.test";
    public static final String OWNER_PASSWORD = "a long enough password";

    /** The first is the new one, the second the old one. */
    public static final String SHOPIFY_SECRET = "shpss_new";

    public static final String OLD_SHOPIFY_SECRET = "shpss_old";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAccess database = TestPostgres.create();
        TestPropertyValues.of(
                        "deadwax.home=" + directory(),
                        // 58 MB, unpacked once for all
                        "deadwax.media.tools=" + Path.of("target", "tools").toAbsolutePath(),
                        "deadwax.port=0",
                        "deadwax.database.url=" + database.url(),
                        "deadwax.database.user=" + database.user(),
                        "deadwax.database.password=" + database.password(),
                        "deadwax.database.session-zone=" + database.sessionZone(),
                        "deadwax.owner.email=" + OWNER_EMAIL,
                        "deadwax.owner.password=" + OWNER_PASSWORD,
                        "deadwax.live.heartbeat=300ms",
                        // tests may come through a proxy on this machine
                        "deadwax.trusted-proxies=127.0.0.1",
                        "deadwax.shopify.client-id=" + TestShopify.CLIENT_ID,
                        "deadwax.shopify.api-secret=" + SHOPIFY_SECRET + "," + OLD_SHOPIFY_SECRET)
                .applyTo(context);
        // which production refuses, and its tests connect no store
        if (!"production".equals(context.getEnvironment().getProperty("deadwax.environment"))) {
            TestPropertyValues.of(
                            "deadwax.shopify.address=" + TestShopify.fake().url() + "/{shop}")
                    .applyTo(context);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "homes").toAbsolutePath()), "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
