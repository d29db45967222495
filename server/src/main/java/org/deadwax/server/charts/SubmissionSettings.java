package org.deadwax.server.charts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are sent. The environment's names are these with underscores, as DEADWAX_SUBMISSION_PATIENCE.
 *
 * @param patience with a server that does nothing
 * @param firstPause before a second attempt; each further pause is twice as long
 * @param longestPause between two attempts
 * @param afterDeadline how long it is tried when the deadline is over already, as with a correction
 */
@ConfigurationProperties("deadwax.submission")
record SubmissionSettings(
        @DefaultValue("60s") Duration patience,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("24h") Duration afterDeadline) {

    /** @param attempts so far, at least one */
    Duration pause(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
