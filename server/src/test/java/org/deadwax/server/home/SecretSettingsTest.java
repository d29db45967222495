package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void theKeyComesFromTheEnvironmentAndIsNotPrinted() {
        assertThat(bound(" " + KEY + " ").key()).isEqualTo(KEY);
        assertThat(bound(KEY).toString()).doesNotContain(KEY);
        assertThat(bound("").key()).isNull();
    }

    @Test
    void aShortOneIsRefusedWithoutBeingShown() {
        assertThat(StartFailureLine.line(catchThrowable(() -> bound("a short one"))))
                .startsWith("DEADWAX_SECRET_KEY has 11 characters; it needs at least 32")
                .doesNotContain("a short one");
    }

    private static SecretSettings bound(String key) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("DEADWAX_SECRET_KEY", key)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("deadwax.secret", SecretSettings.class);
    }
}
