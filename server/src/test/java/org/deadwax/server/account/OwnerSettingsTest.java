package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OwnerSettingsTest {

    @Test
    void theyComeFromTheEnvironment() {
        OwnerSettings settings =
                settings(Map.of("DEADWAX_OWNER_EMAIL", " rosa@deadwax.test ", "DEADWAX_OWNER_PASSWORD", " p w "));

        assertThat(settings.emailOrDefault()).isEqualTo("rosa@deadwax.test");
        assertThat(settings.password()).isEqualTo(" p w ");
        assertThat(settings.toString()).doesNotContain("p w");
    }

    @Test
    void whatIsEmptyIsNotSet() {
        OwnerSettings settings = settings(Map.of("DEADWAX_OWNER_EMAIL", "", "DEADWAX_OWNER_PASSWORD", ""));

        assertThat(settings.emailOrDefault()).isEqualTo("owner@localhost");
        assertThat(settings.password()).isNull();
    }

    private static OwnerSettings settings(Map<String, Object> variables) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("deadwax.owner", OwnerSettings.class);
    }
}
