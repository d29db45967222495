package org.deadwax.desktop.editor;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PriceMinimum;
import org.jspecify.annotations.Nullable;

/**
 * A price that is kept, and what it costs: beside the field, not instead of it.
 *
 * @param minimum that it is below; as the server told it
 */
record PriceHint(PriceMinimum minimum) {

    /** @return null when the price is right, missing, or cannot be read */
    static @Nullable PriceHint of(ProductDraft product, Map<Format, PriceMinimum> minimums) {
        PriceMinimum minimum = minimums.get(product.format());
        String typed =
                minimum == null ? null : product.prices().get(minimum.minimum().currency());
        if (minimum == null || typed == null) {
            return null;
        }
        try {
            Money price = Money.of(new BigDecimal(typed), minimum.minimum().currency());
            return price.isZero() || price.compareTo(minimum.minimum()) >= 0 ? null : new PriceHint(minimum);
        } catch (NumberFormatException | ArithmeticException unreadable) {
            return null;
        }
    }

    /** What it costs, with the rule's code and how sure it is. */
    String sentence() {
        String rule = minimum.sentence().replaceAll("\\.$", "");
        String lower = rule.substring(0, 1).toLowerCase(Locale.ROOT) + rule.substring(1);
        return Texts.text("editor.hint", lower, minimum.code(), minimum.certainty());
    }

    /** What the fix sets, as "15.99". */
    String amount() {
        return minimum.minimum().amount().toPlainString();
    }
}
