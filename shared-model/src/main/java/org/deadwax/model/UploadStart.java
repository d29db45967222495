package org.deadwax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is about to be sent.
 *
 * @param trackId the track whose master it will be
 * @param fingerprint SHA-256 of the whole file, hex: the same file started again goes on where it stopped; null when the
 *     file was not read yet, which needs a glance
 * @param glance SHA-256, hex, of the file's first MiB followed by its last MiB (of all of it, when it has less than two):
 *     it tells files apart before they are read; null when nobody looked
 */
public record UploadStart(
        UUID trackId,
        String fileName,
        long sizeBytes,
        @Nullable String fingerprint,
        @Nullable String glance) {

    public UploadStart(UUID trackId, String fileName, long sizeBytes, @Nullable String fingerprint) {
        this(trackId, fileName, sizeBytes, fingerprint, null);
    }
}
