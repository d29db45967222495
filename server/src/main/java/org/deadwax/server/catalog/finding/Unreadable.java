package org.deadwax.server.catalog.finding;

import java.util.Map;
import java.util.function.Function;
import org.deadwax.model.Finding.Stop;
import org.deadwax.model.Isrc;
import org.deadwax.model.Upc;

/** What to say of something that was typed and cannot be read. */
final class Unreadable {

    private static final Map<String, Function<String, ?>> READERS = Map.of("isrc", Isrc::parse, "upc", Upc::parse);

    private static final Map<String, String> NAMES = Map.of(
            "streetDate", "date, as 22 January 2027",
            "originalDate", "date, as 22 January 2027",
            "instantGratDate", "date, as 22 January 2027",
            "preorderFrom", "date and time, as 4 December 2026, 10:00",
            "streetZone", "IANA zone, as America/New_York is",
            "pLine.year", "year, as 2027",
            "cLine.year", "year, as 2027",
            "weightGrams", "whole number of grams",
            "discs", "whole number of discs");

    private Unreadable() {}

    static String sentence(String field, String text) {
        Function<String, ?> reader = READERS.get(field);
        if (reader != null) {
            try {
                var _ = reader.apply(text);
            } catch (IllegalArgumentException e) {
                return String.valueOf(e.getMessage());
            }
        }
        String name =
                field.startsWith("prices[") || field.startsWith("minimums[") ? "price, as 14.99" : NAMES.get(field);
        return "“" + text + "” is no " + (name == null ? "value that can be read" : name) + ".";
    }

    /** Whether it can be read after all: then another thing is wrong with it. */
    static boolean readable(String field, String text) {
        if (field.equals("sku")) {
            return true;
        }
        Function<String, ?> reader = READERS.get(field);
        try {
            return reader != null && reader.apply(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Stop[] stops(String field) {
        return switch (field) {
            case "isrc", "upc" -> new Stop[] {Stop.REPORT, Stop.DELIVERY};
            case "sku", "weightGrams" -> new Stop[] {Stop.SALE};
            default ->
                field.startsWith("prices[")
                        ? new Stop[] {Stop.SALE}
                        : new Stop[] {Stop.SALE, Stop.REPORT, Stop.DELIVERY};
        };
    }
}
