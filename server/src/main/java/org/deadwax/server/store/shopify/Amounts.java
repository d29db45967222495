package org.deadwax.server.store.shopify;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one thing in both currencies of an order, kept exact until the end.
 *
 * @param shop in the shop's currency, major units
 * @param presentment in the currency that the buyer saw
 */
record Amounts(BigDecimal shop, BigDecimal presentment) {

    /** A label's totals are sums of these and must never run over. */
    private static final long MOST_MINOR = 1_000_000_000_000_000L;

    static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

    /** The two currencies of an order; the same where the buyer paid in the shop's. */
    record Currencies(String shop, String presentment) {

        static Currencies of(Field body) {
            Field shop = named(body, "currency", "shop_money");
            Field presentment = named(body, "presentment_currency", "presentment_money");
            String code = currency(shop);
            return new Currencies(code, presentment.absent() ? code : currency(presentment));
        }

        /** Older versions have no presentment_currency: then the amounts say it. */
        private static Field named(Field body, String key, String part) {
            Field named = body.get(key);
            if (!named.absent()) {
                return named;
            }
            Field total = code(body.get("total_price_set").get(part));
            if (!total.absent()) {
                return total;
            }
            return body.get("line_items").items().stream()
                    .map(line -> code(line.get("price_set").get(part)))
                    .filter(code -> !code.absent())
                    .findFirst()
                    .orElse(named);
        }
    }

    /**
     * An amount as Shopify writes it: NAME_set with both currencies if it is there, else the plain key in the shop's currency.
     * The plain key stands for both when the set is missing, unless the buyer paid in another currency: then the buyer's
     * amount is not known.
     */
    static Amounts of(Field parent, String plain, String set, Currencies currencies) {
        Field sets = parent.get(set);
        Field inShop = sets.get("shop_money");
        if (inShop.get("amount").absent()) {
            Field amount = parent.get(plain);
            if (!amount.absent() && !currencies.shop().equals(currencies.presentment())) {
                throw sets.unreadable("is missing, and " + amount.path() + " is in " + currencies.shop()
                        + " only while the buyer paid in " + currencies.presentment());
            }
            BigDecimal both = amount.number();
            return new Amounts(both, both);
        }
        BigDecimal shop = expect(inShop, currencies.shop());
        Field inPresentment = sets.get("presentment_money");
        if (inPresentment.get("amount").absent()) {
            if (!currencies.shop().equals(currencies.presentment())) {
                throw inPresentment.unreadable("is missing");
            }
            return new Amounts(shop, shop);
        }
        return new Amounts(shop, expect(inPresentment, currencies.presentment()));
    }

    private static BigDecimal expect(Field money, String currency) {
        Field code = code(money);
        if (!code.absent() && !currency(code).equals(currency)) {
            throw code.unreadable("is not the order's " + currency);
        }
        return money.get("amount").number();
    }

    /** {@code total_unsettled_set} says "currency" where everything else says "currency_code". */
    private static Field code(Field money) {
        Field code = money.get("currency_code");
        return code.absent() ? money.get("currency") : code;
    }

    private static String currency(Field field) {
        String code = field.text();
        if (code == null) {
            throw field.unreadable("is missing");
        }
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw field.unreadable("is no ISO 4217 currency");
        }
    }

    static @Nullable String currencyIfAny(Field money) {
        Field code = code(money);
        return code.absent() ? null : currency(code);
    }

    Amounts times(int copies) {
        BigDecimal factor = BigDecimal.valueOf(copies);
        return new Amounts(shop.multiply(factor), presentment.multiply(factor));
    }

    Amounts minus(Amounts other) {
        return new Amounts(shop.subtract(other.shop), presentment.subtract(other.presentment));
    }

    Amounts plus(Amounts other) {
        return new Amounts(shop.add(other.shop), presentment.add(other.presentment));
    }

    Amounts negated() {
        return ZERO.minus(this);
    }

    boolean negative() {
        return shop.signum() < 0 || presentment.signum() < 0;
    }

    Money shopMoney(Currencies currencies, Field where) {
        return money(shop, currencies.shop(), where);
    }

    Money presentmentMoney(Currencies currencies, Field where) {
        return money(presentment, currencies.presentment(), where);
    }

    private static Money money(BigDecimal amount, String currency, Field where) {
        try {
            Money money = Money.of(amount, currency);
            if (Math.abs(money.minor()) > MOST_MINOR) {
                throw new UnreadableWebhook(where.path() + " comes to " + amount.toPlainString() + " " + currency
                        + ", which no order is worth.");
            }
            return money;
        } catch (ArithmeticException e) {
            throw new UnreadableWebhook(where.path() + " comes to " + amount.toPlainString()
                    + ", which is no amount of " + currency + ": it has too many decimals or is too large.");
        }
    }
}
