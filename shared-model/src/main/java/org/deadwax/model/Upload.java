package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param partBytes size of every part but the last
 * @param confirmed numbers of the parts that storage holds, from 1, ascending
 * @param master set once all parts are there and the upload is complete
 */
public record Upload(
        UUID id,
        UUID trackId,
        String fileName,
        long sizeBytes,
        long partBytes,
        int parts,
        List<Integer> confirmed,
        @Nullable Master master) {}
