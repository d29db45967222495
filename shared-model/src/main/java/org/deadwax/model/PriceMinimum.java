package org.deadwax.model;

import java.time.LocalDate;

/**
 * The least that a copy must have been paid with to count.
 *
 * @param amount after discounts, without tax
 * @param since when the rule began
 * @param code as "MIN_PRICE"; @param sentence as "Counts for no chart in the US: vinyl needs 15.99 USD since 4 April 2025."
 * @param certainty as "two sources"
 */
public record PriceMinimum(
        Format format, Money amount, LocalDate since, String code, String sentence, String certainty) {}
