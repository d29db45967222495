package org.deadwax.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The least that a buyer must have paid for a unit to count in a territory's charts.
 *
 * @param territory ISO 3166 country, as "US"
 * @param single true for a physical single, which has a minimum of its own
 * @param minimum per unit, after discounts, without tax
 * @param from the first day on which it holds; null when that is not known
 * @param until the last day on which it holds; null while nothing else is known
 * @param sentence as "Vinyl needs 15.99 USD since 4 April 2025."
 * @param code of the rule, "MIN_PRICE"
 * @param certainty as "two sources"
 * @param source who says so, and when it was read
 */
public record PriceMinimum(
        Format format,
        String territory,
        boolean single,
        Money minimum,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String sentence,
        String code,
        String certainty,
        String source) {}
