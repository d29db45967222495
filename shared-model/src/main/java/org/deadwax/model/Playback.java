package org.deadwax.model;

import java.time.Instant;

/**
 * Leave to hear a master for a while, straight from storage and with ranges.
 *
 * @param url carries its own signature; ask again after {@code expiresAt}
 * @param contentType as "audio/wav"
 * @param container "wav", "aiff" or "flac", whatever the file is called
 */
public record Playback(
        String url,
        Instant expiresAt,
        String contentType,
        String container,
        String codec,
        int sampleRateHz,
        int bitDepth,
        int channels,
        long durationMillis,
        long sizeBytes) {}
