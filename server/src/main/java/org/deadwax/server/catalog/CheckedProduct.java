package org.deadwax.server.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Upc;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** A {@link ProductEdit} that holds together; whether its track exists and its codes are free is for the database to say. */
record CheckedProduct(
        Format format,
        @Nullable UUID trackId,
        String title,
        @Nullable Upc upc,
        @Nullable String sku,
        List<Money> prices) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SKU = 100;

    /** @throws ProblemException 422 with everything that is wrong */
    static CheckedProduct of(ProductEdit edit) {
        Fields fields = new Fields();
        String title = fields.text("title", edit.title(), LONGEST_TITLE);
        Upc upc = fields.optional("upc", edit.upc(), Upc::parse);
        String sku = fields.optionalText("sku", edit.sku(), LONGEST_SKU);
        if (edit.format() == null) {
            fields.wrong("format", "A product has a format, as VINYL.");
        } else if ((edit.format() == Format.DIGITAL_TRACK) != (edit.trackId() != null)) {
            fields.wrong(
                    "trackId",
                    edit.trackId() == null
                            ? "A digital track sells one track of the release. Say which."
                            : "Only a digital track sells a single track; leave it out for " + edit.format() + ".");
        }
        List<Money> prices = edit.prices() == null ? List.of() : edit.prices();
        checkPrices(prices, fields);
        fields.check();
        return new CheckedProduct(
                Objects.requireNonNull(edit.format()), edit.trackId(), title, upc, sku, List.copyOf(prices));
    }

    private static void checkPrices(List<Money> prices, Fields fields) {
        Set<String> currencies = new HashSet<>();
        for (int i = 0; i < prices.size(); i++) {
            Money price = prices.get(i);
            if (price == null) {
                fields.wrong("prices[" + i + "]", "Missing: a price.");
            } else if (price.minor() < 0) {
                fields.wrong("prices[" + i + "]", price + " is less than nothing.");
            } else if (!currencies.add(price.currency())) {
                fields.wrong("prices[" + i + "]", "There is a price in " + price.currency() + " already.");
            }
        }
    }
}
