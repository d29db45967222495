package org.deadwax.server.media;

/** A part that storage took, as the desktop told. @param sha256 base64 */
record ConfirmedPart(int number, String sha256, String etag) {}
