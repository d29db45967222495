package org.deadwax.desktop.editor;

import java.math.BigDecimal;
import java.util.Currency;
import org.deadwax.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** What is wrong with a product's amounts and numbers, as a sentence; null when nothing is. */
final class ProductChecks {

    private ProductChecks() {}

    static @Nullable String value(String field, String text) {
        if (field.startsWith("price.") || field.startsWith("minimum.")) {
            return price(text, field.substring(field.indexOf('.') + 1));
        }
        return field.equals("weight") || field.equals("discs") ? whole(text) : null;
    }

    static @Nullable String price(String text, String currency) {
        try {
            BigDecimal amount = new BigDecimal(text.strip());
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (amount.signum() < 0) {
                return Texts.text("editor.error.priceBelowZero", text);
            }
            return amount.stripTrailingZeros().scale() > digits
                    ? Texts.text("editor.error.priceDigits", text, currency, digits)
                    : null;
        } catch (NumberFormatException no) {
            return Texts.text("editor.error.price", text);
        } catch (IllegalArgumentException none) {
            return Texts.text("editor.error.currency", currency);
        }
    }

    private static @Nullable String whole(String text) {
        return text.strip().matches("[0-9]{1,7}") ? null : Texts.text("editor.error.whole", text);
    }
}
