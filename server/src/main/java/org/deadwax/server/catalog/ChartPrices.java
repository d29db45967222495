package org.deadwax.server.catalog;

import java.util.List;
import org.deadwax.model.Money;
import org.deadwax.model.Product;

/** What charts ask of prices. The module that reports to them offers it; asked in a transaction of the label. */
@FunctionalInterface
public interface ChartPrices {

    /**
     * What charts would not count at the regular price of today, or at the least that a buyer may name.
     *
     * @param tracks of the release
     * @return a sentence for each price that is too low for all charts of a territory
     */
    List<TooLow> tooLow(Product product, int tracks);

    /** @param least that would count; @param sentence with the rule and its date */
    record TooLow(Money price, Money least, String sentence) {}
}
