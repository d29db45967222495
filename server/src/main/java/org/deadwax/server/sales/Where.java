package org.deadwax.server.sales;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an order went: the shipping address, else the billing address.
 *
 * @param place as "Portland, OR"
 * @param country ISO 3166 code
 */
record Where(@Nullable String place, @Nullable String country) {

    /** Territories have ISO codes of their own and count as the United States: chart-reporting, ZIP rule. */
    private static final Set<String> UNITED_STATES =
            Set.of("US", "PR", "GU", "VI", "AS", "MP", "UM", "UNITED STATES", "PUERTO RICO");

    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:[- ]?\\d{4})?");

    static Where of(OrderSnapshot order) {
        Address address = order.shipping() == null ? order.billing() : order.shipping();
        if (address == null) {
            return new Where(null, null);
        }
        String place = Stream.of(address.city(), address.province())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
        String country = address.country();
        return new Where(place, country == null || country.length() != 2 ? null : country);
    }

    /** ISO 3166 code; null for what is none. */
    static @Nullable String country(@Nullable Address address) {
        String country = address == null ? null : address.country();
        return country == null || country.length() != 2 ? null : country.toUpperCase(Locale.ROOT);
    }

    /** Five digits, or null: see {@link UnitHistory#usZip}. */
    static @Nullable String usZip(OrderSnapshot order) {
        String shipping = usZip(order.shipping());
        return shipping == null ? usZip(order.billing()) : shipping;
    }

    private static @Nullable String usZip(@Nullable Address address) {
        if (address == null || address.country() == null || address.zip() == null) {
            return null;
        }
        if (!UNITED_STATES.contains(address.country().toUpperCase(Locale.ROOT))) {
            return null;
        }
        Matcher zip = ZIP.matcher(address.zip().strip());
        return zip.matches() ? zip.group(1) : null;
    }
}
