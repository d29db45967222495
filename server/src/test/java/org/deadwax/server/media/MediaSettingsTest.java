package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class MediaSettingsTest {

    @Test
    void whatNobodySays() {
        MediaSettings settings = bind(Map.of());

        assertThat(settings)
                .isEqualTo(new MediaSettings(
                        null,
                        null,
                        Duration.ofHours(1),
                        Duration.ofDays(7),
                        Duration.ofHours(1),
                        null,
                        Duration.ofMinutes(20),
                        DataSize.ofGigabytes(2),
                        DataSize.ofGigabytes(1)));
    }

    @Test
    void asManyAtOnceAsThereAreCoresUpToEight() {
        assertThat(bind(Map.of()).parallel())
                .isEqualTo(Math.min(8, Runtime.getRuntime().availableProcessors()));
        assertThat(bind(Map.of("DEADWAX_MEDIA_VERIFYINPARALLEL", "3")).parallel())
                .isEqualTo(3);
    }

    @Test
    void whatTheEnvironmentSays() {
        MediaSettings settings = bind(Map.of(
                "DEADWAX_MEDIA_FFMPEG", "/opt/ffmpeg",
                "DEADWAX_MEDIA_VERIFYINPARALLEL", "4",
                "DEADWAX_MEDIA_ABANDONEDAFTER", "3d"));

        assertThat(settings.ffmpeg()).isEqualTo(Path.of("/opt/ffmpeg"));
        assertThat(settings.verifyInParallel()).isEqualTo(4);
        assertThat(settings.abandonedAfter()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void whatCannotBe() {
        assertThatThrownBy(() -> bind(Map.of("DEADWAX_MEDIA_VERIFYINPARALLEL", "0")))
                .rootCause()
                .hasMessageContaining("1 to 64, not 0");
        assertThatThrownBy(() -> bind(Map.of("DEADWAX_MEDIA_TICKETLIFE", "8d")))
                .rootCause()
                .hasMessageContaining("up to 7 days");
    }

    private static MediaSettings bind(Map<String, Object> environment) {
        StandardEnvironment all = new StandardEnvironment();
        all.getPropertySources().forEach(source -> all.getPropertySources().remove(source.getName()));
        all.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.get(all)).bindOrCreate("deadwax.media", MediaSettings.class);
    }
}
