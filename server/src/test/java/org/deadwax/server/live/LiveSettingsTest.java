package org.deadwax.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LiveSettingsTest {

    @Test
    void looksTenTimesASecondAndBeatsEveryFifteenUnlessToldOtherwise() {
        assertThat(bind(Map.of())).isEqualTo(new LiveSettings(Duration.ofMillis(100), Duration.ofSeconds(15)));
        assertThat(bind(Map.of("deadwax.live.poll", "50ms", "deadwax.live.heartbeat", "1s")))
                .isEqualTo(new LiveSettings(Duration.ofMillis(50), Duration.ofSeconds(1)));
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThatThrownBy(() -> new LiveSettings(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("deadwax.live.poll");
    }

    private static LiveSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deadwax.live", LiveSettings.class);
    }
}
