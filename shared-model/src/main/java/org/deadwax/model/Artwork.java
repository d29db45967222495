package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a release's front cover or booklet.
 *
 * @param reason why it was rejected, a sentence; null otherwise
 * @param widthPixels null of a booklet, and until it was looked at
 * @param pages null of a cover, and until it was looked at
 * @param version of its kind, from 1, in the order they came
 * @param current it is the release's: the newest version that is accepted and still there
 * @param uploadedBy the person's name
 * @param note why there is this version; null when nobody said
 * @param checks one of each check that was made; empty until it was looked at
 * @param waitsFor what its checks wait for, a sentence; null when for nothing
 * @param removed who removed the file; null while nobody did
 */
public record Artwork(
        UUID id,
        UUID releaseId,
        ArtworkKind kind,
        String fileName,
        long sizeBytes,
        ArtworkState state,
        @Nullable String reason,
        @Nullable Integer widthPixels,
        @Nullable Integer heightPixels,
        @Nullable Integer pages,
        int version,
        boolean current,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String note,
        List<CheckResult> checks,
        @Nullable String waitsFor,
        @Nullable Removed removed) {

    public Artwork {
        checks = checks == null ? List.of() : List.copyOf(checks);
    }
}
