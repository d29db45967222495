package org.deadwax.server.charts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.server.charts.rules.OwnLine;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/** A rule's figures in words, for its history. */
final class RuleWords {

    private static final int ALBUM = 10;
    private static final int SINGLE = 2;

    private RuleWords() {}

    /** What a book says on the first day of a line, about the first thing that the line is about; null for nothing. */
    static @Nullable String of(RuleBook book, OwnLine line) {
        Rule rule = book.rule(line.code()).orElse(null);
        if (rule == null) {
            return null;
        }
        Format format = line.formats().stream()
                .sorted()
                .findFirst()
                .orElseGet(() -> rule.rows().stream()
                        .filter(row -> row.formats() != null)
                        .flatMap(row -> row.formats().stream())
                        .sorted()
                        .findFirst()
                        .orElse(Format.VINYL));
        String territory = line.territory() != null ? line.territory() : first(rule);
        return rule.row(line.from(), territory, format, line.single() ? SINGLE : ALBUM)
                .map(RuleWords::of)
                .orElse(null);
    }

    private static String first(Rule rule) {
        return rule.rows().stream()
                .map(RuleRow::territory)
                .filter(territory -> territory != null)
                .findFirst()
                .orElse("US");
    }

    private static String of(RuleRow row) {
        if (row.minimum() != null) {
            return row.minimum()
                    + (row.per() == null ? "" : " per " + row.per().name().toLowerCase(Locale.ROOT));
        }
        Map<String, Integer> figures = row.figures() == null ? Map.of() : new TreeMap<>(row.figures());
        return figures.isEmpty()
                ? "applied"
                : figures.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
