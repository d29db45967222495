package org.deadwax.model;

/** @param number from 1; @param sha256 of the part, base64, as storage checks it */
public record UploadPart(int number, String sha256) {}
