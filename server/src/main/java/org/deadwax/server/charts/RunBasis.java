package org.deadwax.server.charts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.rules.RuleBook;

/**
 * What an open period is judged by beside the ledger.
 *
 * @param products of the chart, by id
 * @param closed the closed periods before it, without what they decided
 */
record RunBasis(Period period, RuleBook rules, Map<UUID, ChartProduct> products, ClosedPeriods closed) {

    /** Only what a decision depends on: a title that is corrected during the night costs nothing. */
    String fingerprint() {
        StringBuilder text = new StringBuilder(rules.version());
        text.append(closed.marks());
        products.values().stream()
                .map(product ->
                        product.id() + "|" + product.format() + "|" + product.code() + "|" + product.streetDate()
                                + "|" + product.trackCount() + "|" + product.discs() + "|" + product.prices() + "|"
                                + product.terms())
                .sorted()
                .forEach(text::append);
        return HexFormat.of()
                .formatHex(ChartData.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** What copies are counted by, of each product. */
    Map<UUID, String> codes() {
        Map<UUID, String> codes = new HashMap<>();
        products.forEach((id, product) -> codes.put(id, product.code()));
        return codes;
    }
}
