package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DatabaseTest
class CustomerSecretTest {

    @TempDir
    private Path home;

    @Test
    void itComesFromTheEnvironmentAndIsNotPrinted() {
        CustomerSecret secret = bound("a key of the environment");
        assertThat(secret.key()).isEqualTo("a key of the environment");
        assertThat(secret.toString()).isEqualTo("CustomerSecret[of the environment]");
        assertThat(bound("").toString()).isEqualTo("CustomerSecret[of the home]");
    }

    /** One database, one key: with another nobody would be known again. */
    @Test
    void theHomesIsMadeOnceAndAnotherIsRefused(TestDatabase database) throws IOException {
        String made = bound("").keys(home, database.worker()).fingerprint();
        assertThat(bound("").keys(home, database.worker()).fingerprint()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("customer.key"))))
                .isEqualTo("rw-------");
        String kept = Files.readString(home.resolve("customer.key")).strip();
        assertThat(bound(kept).keys(home.resolve("other"), database.worker()).fingerprint())
                .isEqualTo(made);

        assertThatThrownBy(() -> bound("another").keys(home, database.worker()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DEADWAX_CUSTOMER_KEY");
    }

    private static CustomerSecret bound(String key) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("DEADWAX_CUSTOMER_KEY", key)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("deadwax.customer", CustomerSecret.class);
    }
}
