package org.deadwax.desktop.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.LabelRanges.GtinRange;
import org.deadwax.model.LabelRanges.IsrcRange;
import org.deadwax.model.LabelRanges.NumberRange;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * A range as it is being typed; what is no number is said at its field and sent nowhere.
 *
 * @param kind "isrc", "gtin" or "catalogue"
 * @param fields by the name that the server gives them
 */
record RangeDraft(String kind, Map<String, StringProperty> fields) {

    static RangeDraft of(IsrcRange range) {
        String prefix = range.prefix().length() == 5
                ? range.prefix().substring(0, 2) + "-" + range.prefix().substring(2)
                : range.prefix();
        return draft("isrc", "prefix", prefix, "year", range.year(), "next", range.next(), "last", range.last());
    }

    static RangeDraft of(GtinRange range) {
        return draft(
                "gtin", "root", range.root(), "digits", range.digits(), "next", range.next(), "last", range.last());
    }

    static RangeDraft of(@Nullable NumberRange range) {
        return range == null
                ? draft("catalogue", "pattern", "", "next", "")
                : draft("catalogue", "pattern", range.pattern(), "next", range.next());
    }

    /** One more of a kind, with what is usual. @param year of today */
    static RangeDraft blank(String kind, int year) {
        return kind.equals("isrc")
                ? draft("isrc", "prefix", "", "year", year, "next", 1, "last", 99_999)
                : draft("gtin", "root", "", "digits", 12, "next", 0, "last", "");
    }

    private static RangeDraft draft(String kind, Object... namesAndValues) {
        Map<String, StringProperty> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], new SimpleStringProperty(String.valueOf(namesAndValues[i + 1])));
        }
        return new RangeDraft(kind, fields);
    }

    String text(String name) {
        StringProperty field = fields.get(name);
        return field == null ? "" : field.get().strip();
    }

    boolean blank() {
        return text("pattern").isEmpty();
    }

    IsrcRange isrc() {
        return new IsrcRange(
                text("prefix").replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT),
                (int) number("year"),
                (int) number("next"),
                (int) number("last"));
    }

    GtinRange gtin() {
        return new GtinRange(
                text("root").replaceAll("[\\s-]", ""), (int) number("digits"), number("next"), number("last"));
    }

    NumberRange catalogue() {
        return new NumberRange(text("pattern"), number("next"));
    }

    private long number(String name) {
        return Long.parseLong(text(name));
    }

    /** @return what is no number, by field */
    Map<String, String> wrong() {
        Map<String, String> wrong = new HashMap<>();
        for (String name : List.of("year", "digits", "next", "last")) {
            if (fields.containsKey(name) && !text(name).matches("[0-9]{1,9}")) {
                wrong.put(name, Texts.text("ranges.noNumber", text(name)));
            }
        }
        return wrong;
    }

    /** What would be given next, as far as it can be read; empty otherwise. The server may skip what is taken. */
    String next() {
        if (!wrong().isEmpty()) {
            return "";
        }
        return switch (kind) {
            case "isrc" -> nextIsrc();
            case "gtin" -> nextUpc();
            default -> nextNumber();
        };
    }

    private String nextIsrc() {
        IsrcRange range = isrc();
        return range.prefix().matches("[A-Z]{2}[A-Z0-9]{3}") && range.next() <= range.last()
                ? String.format(
                        Locale.ROOT,
                        "%s-%s-%02d-%05d",
                        range.prefix().substring(0, 2),
                        range.prefix().substring(2),
                        range.year() % 100,
                        range.next())
                : "";
    }

    private String nextUpc() {
        GtinRange range = gtin();
        int item = range.digits() - 1 - range.root().length();
        boolean readable = range.root().matches("[0-9]{6,12}")
                && (range.digits() == 12 || range.digits() == 13)
                && item > 0
                && range.next() <= range.last()
                && String.valueOf(range.next()).length() <= item;
        return readable
                ? Upc.withCheckDigit(range.root() + String.format(Locale.ROOT, "%0" + item + "d", range.next()))
                        .digits()
                : "";
    }

    private String nextNumber() {
        String pattern = text("pattern");
        int from = pattern.indexOf('#');
        if (from < 0) {
            return "";
        }
        int to = pattern.lastIndexOf('#') + 1;
        return pattern.substring(0, from)
                + String.format(Locale.ROOT, "%0" + (to - from) + "d", number("next"))
                + pattern.substring(to);
    }

    static LabelRanges ranges(List<RangeDraft> drafts, long version) {
        List<IsrcRange> isrc = new ArrayList<>();
        List<GtinRange> gtin = new ArrayList<>();
        NumberRange catalogue = null;
        for (RangeDraft draft : drafts) {
            switch (draft.kind()) {
                case "isrc" -> isrc.add(draft.isrc());
                case "gtin" -> gtin.add(draft.gtin());
                default -> catalogue = draft.blank() ? null : draft.catalogue();
            }
        }
        return new LabelRanges(isrc, gtin, catalogue, version);
    }
}
