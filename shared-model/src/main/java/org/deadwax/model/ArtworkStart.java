package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * A cover or booklet that is about to be sent.
 *
 * @param fingerprint SHA-256 of the file, hex: the same file started again goes on, or is there already
 * @param note why there is a new one; null for no word
 */
public record ArtworkStart(
        ArtworkKind kind,
        String fileName,
        long sizeBytes,
        String fingerprint,
        @Nullable String note) {}
