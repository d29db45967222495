package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.server.platform.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class HomeSettingsTest {

    @Test
    void aBareMachineNeedsNothing() {
        HomeSettings settings = bound(Map.of());
        assertThat(settings.directory()).isEqualTo(Path.of(System.getProperty("user.home"), ".deadwax"));
        assertThat(settings.webPort()).isEqualTo(8480);
        assertThat(settings.environment()).isEqualTo(Environment.DEVELOPMENT);
        assertThat(settings.database().url()).isNull();
        assertThat(settings.s3().endpoint()).isNull();
        assertThat(settings.isHomeUsed()).isTrue();
    }

    @Test
    void emptyIsNotSet() {
        Map<String, Object> empty = new TreeMap<>();
        for (String name : "HOME PORT PUBLIC_URL DATABASE_URL S3_ENDPOINT S3_BUCKET S3_REGION S3_PORT".split(" ")) {
            empty.put("DEADWAX_" + name, "");
        }
        assertThat(bound(empty)).isEqualTo(bound(Map.of()));
    }

    @Test
    void everyNameOfTheEnvironmentIsRead() {
        HomeSettings settings = bound(Map.ofEntries(
                Map.entry("DEADWAX_HOME", "/srv/deadwax"),
                Map.entry("DEADWAX_PORT", "9000"),
                Map.entry("DEADWAX_PUBLIC_URL", "https://label.example"),
                Map.entry("DEADWAX_ENVIRONMENT", "production"),
                Map.entry("DEADWAX_DATABASE_URL", "postgresql://db.example/deadwax"),
                Map.entry("DEADWAX_DATABASE_USER", "owner"),
                Map.entry("DEADWAX_DATABASE_PASSWORD", "p w"),
                Map.entry("DEADWAX_S3_ENDPOINT", "https://s3.example"),
                Map.entry("DEADWAX_S3_BUCKET", "audio"),
                Map.entry("DEADWAX_S3_ACCESS_KEY", "AK"),
                Map.entry("DEADWAX_S3_SECRET_KEY", "SK"),
                Map.entry("DEADWAX_S3_REGION", "eu-central-1"),
                Map.entry("DEADWAX_S3_PORT", "9001"),
                Map.entry("DEADWAX_S3_PUBLIC_ENDPOINT", "https://audio.example")));
        assertThat(settings)
                .isEqualTo(new HomeSettings(
                        Path.of("/srv/deadwax"),
                        9000,
                        URI.create("https://label.example"),
                        Environment.PRODUCTION,
                        new HomeSettings.Database("jdbc:postgresql://db.example/deadwax", "owner", "p w", null),
                        new HomeSettings.S3(
                                URI.create("https://s3.example"),
                                "audio",
                                "AK",
                                "SK",
                                "eu-central-1",
                                9001,
                                URI.create("https://audio.example"))));
        assertThat(settings.isHomeUsed()).isFalse();
        assertThat(settings.toString()).doesNotContain("p w").doesNotContain("SK");
    }

    @Test
    void whatCannotBeIsToldInOneLine() {
        assertThat(line(Map.of("DEADWAX_PORT", "abc")))
                .isEqualTo("The setting DEADWAX_PORT “abc” cannot be used: it is no number.");
        assertThat(line(Map.of("DEADWAX_PORT", "70000"))).startsWith("DEADWAX_PORT is 70000;");
        assertThat(line(Map.of("DEADWAX_ENVIRONMENT", "prod"))).contains("DEADWAX_ENVIRONMENT “prod”", "staging");
        assertThat(line(Map.of("DEADWAX_DATABASE_URL", "mysql://x", "DEADWAX_DATABASE_USER", "u")))
                .contains("DEADWAX_DATABASE_URL begins with “mysql”");
        assertThat(line(Map.of("DEADWAX_DATABASE_URL", "postgresql://x/y"))).contains("DEADWAX_DATABASE_USER is not");
        assertThat(line(Map.of("DEADWAX_S3_ENDPOINT", "http://x", "DEADWAX_S3_ACCESS_KEY", "a")))
                .contains("DEADWAX_S3_SECRET_KEY is not");
    }

    @Test
    void aDefectKeepsItsTrace() {
        assertThat(StartFailureLine.line(new IllegalStateException("a defect"))).isNull();
    }

    private static String line(Map<String, Object> variables) {
        return String.valueOf(StartFailureLine.line(catchThrowable(() -> bound(variables))));
    }

    private static HomeSettings bound(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return BeforeStart.settings(environment);
    }
}
