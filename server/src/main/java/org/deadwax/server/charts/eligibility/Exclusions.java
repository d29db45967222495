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
    private final Map<String, Exclusion> byCode;

    Exclusions(RuleBook rules) {
        minimumPrices = new MinimumPrices(rules);
        Packages packages = new Packages(rules);
        byCode = Map.of(
                MinimumPrices.CODE,
                this::belowMinimum,
                "NO_ADDRESS",
                Exclusions::withoutAddress,
                "FREE",
                Exclusions::free,
                "BUNDLE",
                packages::bundle,
                Packages.FAN_PACK,
                Packages::fanPack,
                "BOX_SET",
                Packages::boxSet,
                "VARIANT_LIMIT",
                Packages::version,
                "TEST_ORDER",
                Exclusions::test);
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
        ChartProduct product = sold.product();
        String territory = sold.chart().territory();
        if (!minimumPrices.isBelow(
                price, sold.orderedDay(), territory, sold.format(), product.trackCount(), product.discs())) {
            return Optional.empty();
        }
        return minimumPrices
                .minimum(sold.orderedDay(), territory, sold.format(), product.trackCount(), product.discs())
                .map(least -> new Verdict("Paid " + price + " after discounts. " + least.sentence(), row.certainty()));
    }

    private static Optional<Verdict> withoutAddress(Sold sold, RuleRow row) {
        if (!sold.inTerritory()) {
            String sentence = switch (sold.chart().buyer()) {
                case ZIP, COUNTRY -> "Neither shipped nor billed to " + sold.country() + ".";
                case CURRENCY ->
                    "Paid in " + sold.unit().presentmentPaid().currency() + ": not over a counter in " + sold.country()
                            + ".";
            };
            return Optional.of(new Verdict(sentence, row.certainty()));
        }
        if (sold.digital() && !sold.unit().hasEmail()) {
            return Optional.of(
                    new Verdict("A download needs the buyer's e-mail address; the order has none.", row.certainty()));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> free(Sold sold, RuleRow row) {
        Money price = sold.price();
        if (price == null || !price.isZero()) {
            return Optional.empty();
        }
        String sentence = sold.digital() && sold.unit().bundle() != null
                ? "A free download that comes with a record: the record counts, the download does not."
                : "Nothing was paid for it: a gift, a replacement or staff.";
        return Optional.of(new Verdict(sentence, row.certainty()));
    }

    private static Optional<Verdict> test(Sold sold, RuleRow row) {
        return sold.unit().test()
                ? Optional.of(new Verdict("The store marked the order as a test.", row.certainty()))
                : Optional.empty();
    }
}
