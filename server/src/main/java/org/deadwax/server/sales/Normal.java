package org.deadwax.server.sales;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deadwax.server.sales.BuyerFact.PostalAddress;
import org.jspecify.annotations.Nullable;

/** One way of writing what people write in several. Never shown, only hashed. */
final class Normal {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern IP = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    /** Their mailboxes take any dots for none. */
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");
    /** Postal words that half of all people shorten; the short one is the United States Postal Service's. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("STRASSE", "STR"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("ROAD", "RD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("COURT", "CT"),
            Map.entry("PLACE", "PL"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("TERRACE", "TER"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"));
    /** Says only that a number of a flat follows. */
    private static final Set<String> FLAT =
            Set.of("APARTMENT", "APT", "UNIT", "SUITE", "STE", "FLAT", "NO", "ROOM", "RM");

    private Normal() {}

    /** Without the part behind a plus, which leads to the same mailbox. Empty for what is no address. */
    static Optional<String> email(@Nullable String email) {
        if (email == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(email.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Optional.empty();
        }
        String domain = text.substring(at + 1);
        String box = text.substring(0, at);
        int plus = box.indexOf('+');
        if (plus > 0) {
            box = box.substring(0, plus);
        }
        if (WITHOUT_DOTS.contains(domain)) {
            box = box.replace(".", "");
            domain = "gmail.com";
        }
        return Optional.of(box + "@" + domain);
    }

    /** Street and ZIP, or the city where there is none. Empty without a street: a whole town is no customer. */
    static Optional<String> address(@Nullable PostalAddress address) {
        if (address == null || address.street() == null) {
            return Optional.empty();
        }
        String street = words(address.street() + " " + text(address.addition()));
        String country = text(address.country()).toUpperCase(Locale.ROOT);
        String zip =
                NO_WORD.matcher(text(address.zip()).toUpperCase(Locale.ROOT)).replaceAll("");
        if (country.equals("US") && zip.length() > 5) {
            zip = zip.substring(0, 5);
        }
        String town = zip.isEmpty() ? words(text(address.city())) : zip;
        return street.isEmpty() || town.isEmpty() ? Optional.empty() : Optional.of(street + "|" + town + "|" + country);
    }

    /** A network of version 6 is one home. Empty for what is nobody's own: a shop's proxy, or this machine. */
    static Optional<String> ip(@Nullable String ip) {
        if (ip == null || !IP.matcher(ip.strip()).matches() || (!ip.contains(".") && !ip.contains(":"))) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(ip.strip());
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()) {
                return Optional.empty();
            }
            byte[] bytes = address.getAddress();
            return Optional.of(
                    address instanceof Inet6Address
                            ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16))
                                    .getHostAddress()
                            : address.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        List<String> words =
                List.of(NO_WORD.split(plain.toUpperCase(Locale.ROOT).strip()));
        return words.stream()
                .filter(word -> !word.isEmpty() && !FLAT.contains(word))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
