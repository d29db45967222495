package org.deadwax.model;

import java.time.Instant;
import java.util.Map;

/** Leave to send one part straight to storage: PUT its bytes to the URL with these headers, before it expires. */
public record PartTicket(int number, String url, Map<String, String> headers, Instant expiresAt) {}
