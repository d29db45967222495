package org.deadwax.desktop.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** What a column can be taken for, as the server names it, and what that is called. */
final class ImportField {

    private static final String PRICE = "PRICE_";

    private static final List<String> FIELDS = List.of(
            "RELEASE_TITLE",
            "RELEASE_VERSION",
            "RELEASE_ARTISTS",
            "RELEASE_FEATURED",
            "LABEL_NAME",
            "CATALOGUE_NUMBER",
            "GENRE",
            "LANGUAGE",
            "EXPLICIT",
            "P_LINE",
            "C_LINE",
            "ORIGINAL_DATE",
            "STREET_DATE",
            "TERRITORIES",
            "DISC",
            "TRACK_NUMBER",
            "TRACK_TITLE",
            "TRACK_VERSION",
            "TRACK_ARTISTS",
            "TRACK_FEATURED",
            "REMIXERS",
            "ISRC",
            "TRACK_EXPLICIT",
            "TRACK_LANGUAGE",
            "COMPOSERS",
            "LYRICISTS",
            "PRODUCERS",
            "LYRICS",
            "FORMAT",
            "PRODUCT_TITLE",
            "UPC",
            "SKU",
            "WEIGHT",
            "DISCS");

    private static final List<String> CURRENCIES =
            List.of("USD", "EUR", "GBP", "CAD", "AUD", "JPY", "CHF", "SEK", "NOK", "DKK");

    private ImportField() {}

    /** All that can be chosen, first to leave the column out. @param used also those that the file has beside the usual */
    static List<@Nullable String> offered(List<@Nullable String> used) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(FIELDS);
        CURRENCIES.forEach(currency -> all.add(PRICE + currency));
        used.stream().filter(field -> field != null && !all.contains(field)).forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    static String words(@Nullable String field) {
        if (field == null) {
            return Texts.text("imports.field.none");
        }
        return field.startsWith(PRICE)
                ? Texts.text("imports.field.price", field.substring(PRICE.length()))
                : Texts.text("imports.field." + field.toLowerCase(Locale.ROOT));
    }
}
