package org.deadwax.server.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live streams are kept.
 *
 * @param poll how long the ledger is left alone between two looks
 * @param heartbeat silence after which a comment is sent, so that whoever listens knows the line still stands
 */
@ConfigurationProperties("deadwax.live")
record LiveSettings(
        @DefaultValue("100ms") Duration poll,
        @DefaultValue("15s") Duration heartbeat) {

    LiveSettings {
        if (poll.isNegative() || poll.isZero() || heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("deadwax.live.poll and deadwax.live.heartbeat are longer than nothing.");
        }
    }
}
