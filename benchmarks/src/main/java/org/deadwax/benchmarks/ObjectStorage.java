package org.deadwax.benchmarks;

/** The way into the server's built-in S3 API. */
record ObjectStorage(String endpoint, String bucket, String accessKey, String secretKey) {}
