package org.deadwax.server.catalog.product;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.release.AsTyped;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ProductEdit} as it is stored: codes in one form, what cannot be read set aside as it was typed. Whether its track
 * exists and its codes are free is for the database to say.
 */
final class ProductReading {

    private static final int HEAVIEST_GRAMS = 1_000_000;
    private static final int MOST_DISCS = 100;

    private ProductReading() {}

    /** @throws ProblemException 422 with everything that cannot be kept */
    static ProductEdit of(ProductEdit edit) {
        Fields fields = new Fields();
        AsTyped typed = new AsTyped("", edit.typed(), fields);
        format(edit, fields);
        within("weightGrams", edit.weightGrams(), 0, HEAVIEST_GRAMS, fields);
        within("discs", edit.discs(), 1, MOST_DISCS, fields);
        prices("prices", edit.prices(), fields);
        prices("minimums", edit.minimums(), fields);
        Upc upc = typed.read("upc", edit.upc(), Upc::parse);
        String sku = typed.optional("sku", edit.sku(), AsTyped.LINE);
        Map<String, Object> values = new HashMap<>();
        values.put("weightGrams", edit.weightGrams());
        values.put("discs", edit.discs());
        values.put("sku", sku);
        edit.prices().forEach(price -> values.put("prices[" + (price == null ? "" : price.currency()) + "]", price));
        edit.minimums()
                .forEach(price -> values.put("minimums[" + (price == null ? "" : price.currency()) + "]", price));
        ProductEdit read = new ProductEdit(
                edit.format(),
                edit.carrier(),
                edit.trackId(),
                typed.line("title", edit.title()),
                typed.optional("exclusiveTo", edit.exclusiveTo(), AsTyped.LINE),
                typed.optional("contents", edit.contents(), AsTyped.LINE),
                upc == null ? null : upc.digits(),
                sku,
                edit.weightGrams(),
                edit.discs(),
                edit.payWhatYouWant(),
                edit.minimums(),
                edit.prices(),
                typed.kept(values));
        fields.check();
        return read;
    }

    private static void format(ProductEdit edit, Fields fields) {
        if (edit.format() == null) {
            fields.wrong("format", "A product has a format, as VINYL.");
            return;
        }
        if ((edit.format() == Format.DIGITAL_TRACK) != (edit.trackId() != null)) {
            fields.wrong(
                    "trackId",
                    edit.trackId() == null
                            ? "A digital track sells one track of the release. Say which."
                            : "Only a digital track sells a single track; leave it out for " + edit.format() + ".");
        }
        Format carrier = edit.carrier();
        if (carrier != null && !edit.format().bundle()) {
            fields.wrong("carrier", "Only a box set or fan pack holds an album in another format.");
        } else if (carrier != null && (carrier.bundle() || carrier == Format.DIGITAL_TRACK)) {
            fields.wrong("carrier", "The album in it is VINYL, CD, CASSETTE or DIGITAL_ALBUM.");
        }
    }

    private static void within(String field, @Nullable Integer value, int least, int most, Fields fields) {
        if (value != null && (value < least || value > most)) {
            fields.wrong(field, "From " + least + " to " + most + "; this is " + value + ".");
        }
    }

    private static void prices(String field, List<Money> prices, Fields fields) {
        Set<String> currencies = new HashSet<>();
        for (int i = 0; i < prices.size(); i++) {
            Money price = prices.get(i);
            String path = field + "[" + i + "]";
            if (price == null) {
                fields.wrong(path, "Missing: a price.");
            } else if (price.minor() < 0) {
                fields.wrong(path, price + " is less than nothing.");
            } else if (!currencies.add(price.currency())) {
                fields.wrong(path, "There is a price in " + price.currency() + " already.");
            }
        }
    }
}
