package org.deadwax.server.sales;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;

/** Which product a line belongs to. */
@FunctionalInterface
public interface ProductLookup {

    /** Null when it belongs to none. */
    @Nullable
    SoldAs find(OrderedLine line);

    /** As the server looks up. */
    static ProductLookup of(List<SoldProduct> products) {
        ProductCodes codes = new ProductCodes(products);
        return line -> line.sku() == null ? null : codes.find(line.sku());
    }

    /** For where there is no catalogue: every SKU of a line that may be music is a product of its own, in no known format. */
    static ProductLookup everySku() {
        return line -> {
            String sku = line.sku();
            if (sku == null || NoUnits.plainly(line).isPresent()) {
                return null;
            }
            UUID id = UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8));
            return new SoldAs(id, id, line.requiresShipping() ? Format.VINYL : Format.DIGITAL_ALBUM);
        };
    }
}
