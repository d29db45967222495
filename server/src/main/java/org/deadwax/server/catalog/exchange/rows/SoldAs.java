package org.deadwax.server.catalog.exchange.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A product of a release as a row has it. Without a format, a UPC or SKU stands for the digital album.
 *
 * @param track that is sold; null unless it is one
 */
record SoldAs(ProductEdit edit, @Nullable PlacedTrack track) {

    /** @return null when the row names no product */
    static @Nullable ProductEdit read(RowReader reader, Sheet.Row row, boolean withTrack) {
        Format format = reader.value(row, CatalogueColumn.FORMAT, Values::format);
        String upc = reader.text(row, CatalogueColumn.UPC);
        List<Money> prices = reader.prices(row);
        String sku = reader.text(row, CatalogueColumn.SKU);
        if (format == null && upc == null && sku == null) {
            return null;
        }
        Format sold = format == null ? Format.DIGITAL_ALBUM : format;
        if (sold == Format.DIGITAL_TRACK && !withTrack) {
            reader.wrong(row, CatalogueColumn.TRACK_TITLE.heading(), "A digital track needs the title of its track.");
        }
        String title = reader.text(row, CatalogueColumn.PRODUCT_TITLE);
        return new ProductEdit(
                sold,
                null,
                null,
                title == null ? words(sold) : title,
                null,
                null,
                sold == Format.DIGITAL_TRACK ? null : upc,
                sku,
                reader.value(row, CatalogueColumn.WEIGHT, text -> Values.number(text, 99_999)),
                reader.value(row, CatalogueColumn.DISCS, text -> Values.number(text, 99)),
                false,
                List.of(),
                prices,
                Map.of());
    }

    /** Whether a row that sells this says nothing new. */
    boolean is(ProductEdit product, @Nullable PlacedTrack ofTrack) {
        return edit.format() == product.format()
                && Objects.equals(edit.upc(), product.upc())
                && Objects.equals(edit.sku(), product.sku())
                && edit.title().equals(product.title())
                && (product.format() != Format.DIGITAL_TRACK || Objects.equals(track, ofTrack));
    }

    private static String words(Format format) {
        String name = format.name().replace('_', ' ');
        return format == Format.CD ? "CD" : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
