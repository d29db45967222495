package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A buyer has opened a download. Saying it again changes nothing; of two times the earlier counts.
 *
 * @param store by its id with Deadwax; {@code order} and {@code line} by the shop's own
 * @param unit number of the copy within the line, from 1
 */
public record Redemption(UUID store, long order, long line, int unit, Instant at) {}
