package org.deadwax.model;

/** A part that storage took. @param etag as storage answered it */
public record PartDone(int number, String sha256, String etag) {}
