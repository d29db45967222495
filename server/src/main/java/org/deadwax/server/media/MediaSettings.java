package org.deadwax.server.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How masters are taken in and checked. The environment's names are these with underscores, as DEADWAX_MEDIA_FFMPEG.
 *
 * @param ffmpeg a folder with ffmpeg and ffprobe; null is what PATH has, then what is bundled
 * @param tools where the bundled programs are unpacked; null is {@code tools} in the home
 * @param ticketLife how long leave to send a part lasts
 * @param abandonedAfter uploads that nobody goes on with are forgotten then
 * @param verifyInParallel masters that are decoded at the same time
 * @param decodeTimeout for one master; what takes longer is rejected
 * @param decodeMemory of one decoding program
 * @param reserve room on the local disk that uploads never take
 */
@ConfigurationProperties("deadwax.media")
record MediaSettings(
        @Nullable Path ffmpeg,
        @Nullable Path tools,
        @DefaultValue("1h") Duration ticketLife,
        @DefaultValue("7d") Duration abandonedAfter,
        @DefaultValue("1") int verifyInParallel,
        @DefaultValue("20m") Duration decodeTimeout,
        @DefaultValue("2GB") DataSize decodeMemory,
        @DefaultValue("1GB") DataSize reserve) {

    MediaSettings {
        if (verifyInParallel < 1 || verifyInParallel > 64) {
            throw new IllegalArgumentException(
                    "deadwax.media.verify-in-parallel is 1 to 64, not " + verifyInParallel + ".");
        }
        if (ticketLife.isNegative() || ticketLife.isZero() || ticketLife.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "deadwax.media.ticket-life is up to 7 days, as S3 signs, not " + ticketLife + ".");
        }
    }
}
