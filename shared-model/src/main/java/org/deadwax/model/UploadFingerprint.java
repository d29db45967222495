package org.deadwax.model;

/**
 * What a file that is on its way turned out to be, once it was read to its end.
 *
 * @param fingerprint SHA-256 of the whole file, hex
 */
public record UploadFingerprint(String fingerprint) {}
