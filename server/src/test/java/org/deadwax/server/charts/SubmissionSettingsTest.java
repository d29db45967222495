package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class SubmissionSettingsTest {

    @Test
    void whatIsNotSetIsPatient() {
        SubmissionSettings settings = bound(new MockEnvironment());
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.afterDeadline()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        SubmissionSettings settings = bound(new MockEnvironment()
                .withProperty("deadwax.submission.first-pause", "10s")
                .withProperty("deadwax.submission.longest-pause", "1m"));
        assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pause(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(settings.pause(4)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
    }

    private static SubmissionSettings bound(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("deadwax.submission", SubmissionSettings.class);
    }
}
