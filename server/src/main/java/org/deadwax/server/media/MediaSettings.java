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
 * @param playbackLife how long leave to hear a master or to fetch a file lasts
 * @param verifyInParallel masters that are decoded at the same time; null is one for each core, eight at most
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
        @DefaultValue("1h") Duration playbackLife,
        @Nullable Integer verifyInParallel,
        @DefaultValue("20m") Duration decodeTimeout,
        @DefaultValue("2GB") DataSize decodeMemory,
        @DefaultValue("1GB") DataSize reserve) {

    private static final int MOST_CORES = 8;

    MediaSettings {
        if (verifyInParallel != null && (verifyInParallel < 1 || verifyInParallel > 64)) {
            throw new IllegalArgumentException(
                    "deadwax.media.verify-in-parallel is 1 to 64, not " + verifyInParallel + ".");
        }
        upToSevenDays("ticket-life", ticketLife);
        upToSevenDays("playback-life", playbackLife);
    }

    private static void upToSevenDays(String name, Duration life) {
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "deadwax.media." + name + " is up to 7 days, as S3 signs, not " + life + ".");
        }
    }

    int parallel() {
        return verifyInParallel == null
                ? Math.min(Runtime.getRuntime().availableProcessors(), MOST_CORES)
                : verifyInParallel;
    }
}
