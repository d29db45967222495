package org.deadwax.server.media;

import java.util.UUID;

/**
 * A file as fans get it.
 *
 * @param crc32 as ZIP archives have it
 * @param sha256 hex
 */
public record Rendition(
        UUID id,
        UUID trackId,
        RenditionFormat format,
        String key,
        long sizeBytes,
        long crc32,
        String sha256,
        long durationMillis) {}
