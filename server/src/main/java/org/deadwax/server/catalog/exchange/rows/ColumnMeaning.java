package org.deadwax.server.catalog.exchange.rows;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one column of a file is taken for: a field of the catalogue, or prices in a currency. */
public sealed interface ColumnMeaning {

    record Field(CatalogueColumn column) implements ColumnMeaning {}

    /** @param currency ISO 4217 */
    record Price(String currency) implements ColumnMeaning {}

    /** As it goes over the wire: {@code ISRC}, {@code PRICE_USD}. */
    default String code() {
        return switch (this) {
            case Field field -> field.column().name();
            case Price price -> "PRICE_" + price.currency();
        };
    }

    /** @throws IllegalArgumentException for a code that means nothing */
    static ColumnMeaning of(String code) {
        if (code.startsWith("PRICE_")) {
            String currency = code.substring("PRICE_".length());
            if (Known.CURRENCIES.contains(currency)) {
                return new Price(currency);
            }
            throw new IllegalArgumentException("“" + currency + "” is no currency. Write it as USD or EUR.");
        }
        try {
            return new Field(CatalogueColumn.valueOf(code));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A column cannot be “" + code + "”.", e);
        }
    }

    /** What a column of this name most likely is. */
    static Optional<ColumnMeaning> guess(String head) {
        Optional<ColumnMeaning> field = CatalogueColumn.called(head).map(Field::new);
        if (field.isPresent()) {
            return field;
        }
        Matcher price = Known.PRICE.matcher(CatalogueColumn.plain(head));
        if (price.matches()) {
            String currency = (price.group(1) == null ? price.group(2) : price.group(1)).toUpperCase(Locale.ROOT);
            return Known.CURRENCIES.contains(currency) ? Optional.of(new Price(currency)) : Optional.empty();
        }
        return Optional.empty();
    }

    final class Known {
        private static final Pattern PRICE =
                Pattern.compile("(?:price|retail price|srp|rrp) ([a-z]{3})|([a-z]{3})(?: price)?");
        private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());

        private Known() {}
    }
}
