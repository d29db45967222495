package org.deadwax.model;

import java.time.Instant;

/** Leave to fetch a file as it was delivered, straight from storage. @param url carries its own signature and the file's name */
public record Download(String url, Instant expiresAt, String fileName, long sizeBytes) {}
