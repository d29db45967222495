package org.deadwax.model;

import java.time.Instant;

/**
 * What a comparison with a shop found.
 *
 * @param at when it was made
 * @param since orders that changed from then on were compared
 * @param missing orders that the shop has and this server had not, or had older
 * @param fetched how many of those were fetched since; they count within seconds
 * @param reason why it ended early; empty when it did not
 */
public record StoreComparison(Instant at, Instant since, int compared, int missing, int fetched, String reason) {}
