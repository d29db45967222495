package org.deadwax.server.sales;

import java.time.Instant;

/**
 * The buyer has opened a download. It may be told as often as one likes: of one unit the earliest counts.
 *
 * @param n the copy's number within the line, from 1
 */
public record RedemptionFact(long orderId, long lineItemId, int n, Instant at) implements StoreFact {}
