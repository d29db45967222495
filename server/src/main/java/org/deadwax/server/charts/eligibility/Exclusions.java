package org.deadwax.server.charts.eligibility;

import java.util.Map;
import java.util.Optional;
import org.deadwax.model.Money;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;

/** The rules that exclude. Each has its code's name; its dates, figures and certainty are in its data file. */
final class Exclusions {

    private final MinimumPrices minimumPrices;

    private final Map<String, Exclusion> byCode = Map.of(
            MinimumPrices.CODE,
            this::belowMinimum,
            "NO_ADDRESS",
            Exclusions::withoutAddress,
            "FREE",
            Exclusions::free,
            "TEST_ORDER",
            Exclusions::test);

    Exclusions(RuleBook rules) {
        minimumPrices = new MinimumPrices(rules);
    }

    Optional<Exclusion> code(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What was given away is FREE, not cheap. */
    private Optional<Verdict> belowMinimum(Sold sold, RuleRow row) {
        Money price = sold.price();
        if (price == null || price.isZero()) {
            return Optional.empty();
        }
        return minimumPrices
                .minimum(
                        sold.orderedDay(),
                        sold.chart().territory(),
                        sold.unit().format(),
                        sold.product().trackCount())
                .filter(least -> price.compareTo(least.minimum()) < 0)
                .map(least -> new Verdict("Paid " + price + " after discounts. " + least.sentence(), row.certainty()));
    }

    private static Optional<Verdict> withoutAddress(Sold sold, RuleRow row) {
        if (sold.unit().usZip() == null) {
            return Optional.of(new Verdict("Neither shipped nor billed to the United States.", row.certainty()));
        }
        if (sold.digital() && !sold.unit().hasEmail()) {
            return Optional.of(
                    new Verdict("A download needs the buyer's e-mail address; the order has none.", row.certainty()));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> free(Sold sold, RuleRow row) {
        Money price = sold.price();
        return price != null && price.isZero()
                ? Optional.of(new Verdict("Nothing was paid for it: a gift, a replacement or staff.", row.certainty()))
                : Optional.empty();
    }

    private static Optional<Verdict> test(Sold sold, RuleRow row) {
        return sold.unit().test()
                ? Optional.of(new Verdict("The store marked the order as a test.", row.certainty()))
                : Optional.empty();
    }
}
