package org.deadwax.server.catalog.readiness;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Fix;
import org.deadwax.model.Finding.Severity;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.ChartPrices;

/** Prices at which charts do not count: nothing is stopped by them, but units are lost. */
final class LowPrices {

    private LowPrices() {}

    static List<Finding> in(Release release, ChartPrices charts) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < release.products().size(); i++) {
            Product product = release.products().get(i);
            for (ChartPrices.TooLow low :
                    charts.tooLow(product, release.tracks().size())) {
                String field = product.payWhatYouWant() ? "minimums" : "prices";
                String least = low.least().amount().toPlainString();
                findings.add(new Finding(
                        "PRICE_BELOW_MINIMUM",
                        Severity.WARNING,
                        List.of(),
                        low.sentence(),
                        "products[" + i + "]." + field + "[" + low.price().currency() + "]",
                        new Fix(Fix.Kind.SET, "Set " + least, least)));
            }
        }
        return findings;
    }
}
