package org.deadwax.desktop.editor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/** What of a draft the server would refuse, by field: a sentence that stands under it. What is merely missing is no error. */
final class DraftChecks {

    private final ReleaseDraft draft;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private DraftChecks(ReleaseDraft draft) {
        this.draft = draft;
    }

    /** @return by the names of {@link DraftFields}; empty when all is right */
    static Map<String, String> of(ReleaseDraft draft) {
        DraftChecks checks = new DraftChecks(draft);
        checks.release();
        checks.tracks();
        checks.products();
        return checks.errors;
    }

    private void release() {
        check("title", draft.title().isBlank() ? Texts.text("editor.error.title") : null);
        check("artist", draft.artist().isBlank() ? Texts.text("editor.error.artist") : null);
        check("street", draft.street().isEmpty() ? null : date(draft.street()));
    }

    private void tracks() {
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (TrackDraft track : draft.tracks()) {
            number++;
            String name = "track." + track.key() + ".";
            check(name + "title", track.title().isBlank() ? Texts.text("editor.error.trackTitle", number) : null);
            if (!track.isrc().isBlank()) {
                check(name + "isrc", isrc(track.isrc(), number, seen));
            }
        }
    }

    private static @Nullable String isrc(String text, int number, Map<String, Integer> seen) {
        try {
            Integer before = seen.putIfAbsent(Isrc.parse(text).code(), number);
            return before == null ? null : Texts.text("editor.error.isrcTwice", before);
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
    }

    private void products() {
        Map<String, String> skus = new HashMap<>();
        for (ProductDraft product : draft.products()) {
            String name = "product." + product.key() + ".";
            check(name + "title", product.title().isBlank() ? Texts.text("editor.error.productTitle") : null);
            check(name + "upc", product.upc().isBlank() ? null : upc(product.upc()));
            if (!product.sku().isBlank()) {
                String other = skus.putIfAbsent(product.sku().strip(), product.title());
                check(name + "sku", other == null ? null : Texts.text("editor.error.skuTwice", other));
            }
            if (product.format() == Format.DIGITAL_TRACK) {
                check(name + "track", product.track().isEmpty() ? Texts.text("editor.error.noTrack") : null);
            }
            product.prices().forEach((currency, amount) -> check(name + "price." + currency, price(amount, currency)));
        }
    }

    private static @Nullable String upc(String text) {
        try {
            Upc.parse(text);
            return null;
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
    }

    private static @Nullable String price(String text, String currency) {
        try {
            BigDecimal amount = new BigDecimal(text);
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (amount.signum() < 0) {
                return Texts.text("editor.error.priceBelowZero", text);
            }
            return amount.stripTrailingZeros().scale() > digits
                    ? Texts.text("editor.error.priceDigits", text, currency, digits)
                    : null;
        } catch (NumberFormatException no) {
            return Texts.text("editor.error.price", text);
        }
    }

    private static @Nullable String date(String text) {
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeParseException no) {
            return Texts.text("editor.error.date", text);
        }
    }

    private void check(String field, @Nullable String error) {
        if (error != null) {
            errors.put(field, error);
        }
    }
}
