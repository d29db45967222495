package org.deadwax.model;

import java.util.UUID;

/**
 * A file that is about to be sent.
 *
 * @param trackId the track whose master it will be
 * @param fingerprint SHA-256 of the whole file, hex: the same file started again goes on where it stopped
 */
public record UploadStart(UUID trackId, String fileName, long sizeBytes, String fingerprint) {}
