package org.deadwax.model;

import java.time.Instant;

/**
 * Orders in a currency that cannot be reckoned: their units count, their revenue is zero until somebody gives a rate that is
 * valid when they were placed.
 *
 * @param currency ISO 4217, of the shop
 * @param firstAt when the first of them was placed: a rate valid from then on reckons all
 */
public record MissingRate(String currency, long orders, Instant firstAt, Instant lastAt) {}
