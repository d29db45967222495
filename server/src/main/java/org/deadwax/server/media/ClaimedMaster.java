package org.deadwax.server.media;

import java.util.UUID;

/**
 * A master that this server verifies just now.
 *
 * @param checksum composite, as storage should have it
 * @param attempts so far, this one among them
 */
record ClaimedMaster(
        UUID id,
        UUID labelId,
        UUID trackId,
        String key,
        String fileName,
        long sizeBytes,
        String fingerprint,
        String checksum,
        int attempts) {}
