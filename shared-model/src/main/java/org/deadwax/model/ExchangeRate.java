package org.deadwax.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one unit of a currency is in the label's own, from an instant until the next one of that currency.
 *
 * @param currency ISO 4217, never the label's own
 * @param validFrom orders placed at this instant or later are reckoned with it
 * @param rate above zero; 1.0825 for EUR says that 1 EUR is 1.0825 of the label's currency
 */
public record ExchangeRate(String currency, Instant validFrom, BigDecimal rate) {}
