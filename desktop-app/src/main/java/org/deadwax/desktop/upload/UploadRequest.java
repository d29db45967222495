package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody chose for a track.
 *
 * @param note why there is a new version of the track's master; null when nobody said, or it is the first
 */
public record UploadRequest(
        UUID labelId, UUID trackId, Path file, @Nullable String note) {

    public UploadRequest(UUID labelId, UUID trackId, Path file) {
        this(labelId, trackId, file, null);
    }
}
