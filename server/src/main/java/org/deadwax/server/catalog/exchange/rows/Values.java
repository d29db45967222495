package org.deadwax.server.catalog.exchange.rows;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deadwax.model.Explicit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;

/** What a cell says. Each throws IllegalArgumentException with a sentence that names the value and the way out. */
final class Values {

    private static final Map<String, Format> FORMATS = Map.ofEntries(
            Map.entry("vinyl", Format.VINYL),
            Map.entry("lp", Format.VINYL),
            Map.entry("2lp", Format.VINYL),
            Map.entry("12", Format.VINYL),
            Map.entry("7", Format.VINYL),
            Map.entry("10", Format.VINYL),
            Map.entry("digital album", Format.DIGITAL_ALBUM),
            Map.entry("digital", Format.DIGITAL_ALBUM),
            Map.entry("download", Format.DIGITAL_ALBUM),
            Map.entry("album download", Format.DIGITAL_ALBUM),
            Map.entry("cd", Format.CD),
            Map.entry("2cd", Format.CD),
            Map.entry("compact disc", Format.CD),
            Map.entry("cassette", Format.CASSETTE),
            Map.entry("mc", Format.CASSETTE),
            Map.entry("tape", Format.CASSETTE),
            Map.entry("digital track", Format.DIGITAL_TRACK),
            Map.entry("track", Format.DIGITAL_TRACK),
            Map.entry("single track", Format.DIGITAL_TRACK),
            Map.entry("box set", Format.BOX_SET),
            Map.entry("box", Format.BOX_SET),
            Map.entry("fan pack", Format.FAN_PACK));
    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code -> code,
                    (one, other) -> one));
    private static final Pattern LINE =
            Pattern.compile("(?:\\([PCpc]\\)|[℗©PC])?\\s*(\\d{4})?\\s*(.*)", Pattern.DOTALL);

    private Values() {}

    static Format format(String text) {
        String plain = CatalogueColumn.plain(text);
        Format format = FORMATS.get(plain);
        if (format == null) {
            format = Arrays.stream(Format.values())
                    .filter(one -> one.name().replace('_', ' ').equalsIgnoreCase(plain))
                    .findFirst()
                    .orElse(null);
        }
        if (format == null) {
            throw new IllegalArgumentException("“" + text
                    + "” is no format. Write vinyl, CD, cassette, digital album, digital track, box set or fan pack.");
        }
        return format;
    }

    static Explicit explicit(String text) {
        return switch (CatalogueColumn.plain(text)) {
            case "yes", "y", "true", "1", "explicit", "e" -> Explicit.EXPLICIT;
            case "no", "n", "false", "0", "not explicit", "none", "non explicit" -> Explicit.NOT_EXPLICIT;
            case "clean", "cleaned", "edited", "c" -> Explicit.CLEANED;
            default ->
                throw new IllegalArgumentException("“" + text + "” is neither explicit, cleaned nor not explicit.");
        };
    }

    /** @return ISO 639-1, or zxx for nothing sung */
    static String language(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("zxx") || plain.equals("instrumental") || plain.equals("none")) {
            return "zxx";
        }
        String code = plain.replaceAll("[-_].*", "");
        if (Arrays.asList(Locale.getISOLanguages()).contains(code)) {
            return code;
        }
        String named = LANGUAGES.get(plain);
        if (named == null) {
            throw new IllegalArgumentException("“" + text + "” is no language. Write en or English.");
        }
        return named;
    }

    /** A comma or a point before the last one or two digits parts the cents; others part the thousands. */
    static Money price(String text, String currency) {
        String figure = text.replaceAll("[^0-9.,-]", "");
        int point = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
        boolean cents = point >= 0 && figure.length() - point - 1 <= 2;
        String whole = (cents ? figure.substring(0, point) : figure).replaceAll("[.,]", "");
        String rest = cents ? figure.substring(point + 1) : "";
        if (!whole.matches("[0-9]{1,9}") || !rest.matches("[0-9]{0,2}")) {
            throw new IllegalArgumentException("“" + text + "” is no price. Write it as 24.98.");
        }
        return Money.of(new BigDecimal(rest.isEmpty() ? whole : whole + "." + rest), currency);
    }

    /** A ℗ or © line with or without its sign and its year. */
    static RightsLine line(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            return new RightsLine(null, text);
        }
        Integer year = line.group(1) == null ? null : Year.parse(line.group(1)).getValue();
        return new RightsLine(year, line.group(2).strip());
    }

    static Territories territories(String text) {
        String plain = CatalogueColumn.plain(text);
        if (plain.equals("worldwide") || plain.equals("world") || plain.equals("ww")) {
            return Territories.WORLDWIDE;
        }
        Matcher except = Pattern.compile("(?:worldwide|world|ww) (?:ex|excl|excluding|except|without|minus) (.+)")
                .matcher(plain);
        return except.matches()
                ? new Territories(Territories.Rule.EXCEPT, countries(except.group(1), text))
                : new Territories(Territories.Rule.ONLY, countries(plain, text));
    }

    private static List<String> countries(String plain, String text) {
        List<String> codes =
                Arrays.stream(plain.toUpperCase(Locale.ROOT).split(" ")).toList();
        if (!codes.stream().allMatch(code -> code.matches("[A-Z]{2}"))) {
            throw new IllegalArgumentException(
                    "“" + text + "” are no territories. Write Worldwide, US, CA, or Worldwide except JP.");
        }
        return codes;
    }

    static int number(String text, int most) {
        String digits = text.replaceAll("\\.0+$", "");
        if (!digits.matches("[0-9]{1,6}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException("“" + text + "” is no number from 1 to " + most + ".");
        }
        return Integer.parseInt(digits);
    }

    /** Names in one cell stand apart by a semicolon. */
    static List<String> names(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
