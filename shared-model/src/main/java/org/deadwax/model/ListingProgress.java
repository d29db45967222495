package org.deadwax.model;

/**
 * How far a publishing has come.
 *
 * @param done steps of {@code of}
 * @param doing the step at hand, as "Uploads the cover"
 */
public record ListingProgress(int done, int of, String doing) {}
