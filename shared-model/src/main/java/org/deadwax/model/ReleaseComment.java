package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wants changed.
 *
 * @param field as {@link Finding#field}, where it is now; "" for the release as a whole, also when the track is gone
 * @param doneAt when it was seen to; null while it is open
 */
public record ReleaseComment(
        UUID id,
        String field,
        String text,
        String who,
        Instant at,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
