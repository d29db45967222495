package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change did.
 *
 * @param id undoes it, by {@code POST releases/bulk/{id}/undo}; null when nothing changed
 * @param changed with their new versions
 * @param conflicts left alone, because they were changed since
 */
public record BulkResult(@Nullable UUID id, List<AssignedCodes.Version> changed, List<Conflict> conflicts) {

    /** @param sentence names the release and what happened to it */
    public record Conflict(UUID release, String sentence) {}
}
