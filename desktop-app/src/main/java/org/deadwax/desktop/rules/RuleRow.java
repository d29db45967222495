package org.deadwax.desktop.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.FormatNames;
import org.deadwax.model.ChartRule;
import org.deadwax.model.RuleLine;

/**
 * One dated line of a rule.
 *
 * @param first true for the first line of its rule that is shown
 */
record RuleRow(ChartRule rule, RuleLine line, boolean first) {

    /** The lines of all rules that are to be shown, in the order in which codes apply. @param day null for every day */
    static List<RuleRow> of(
            List<ChartRule> rules,
            @org.jspecify.annotations.Nullable LocalDate day,
            @org.jspecify.annotations.Nullable String territory) {
        List<RuleRow> rows = new java.util.ArrayList<>();
        for (ChartRule rule : rules) {
            boolean first = true;
            for (RuleLine line : rule.lines()) {
                boolean holds = day == null || holds(line, day);
                boolean here =
                        territory == null || line.territory() == null || Objects.equals(territory, line.territory());
                if (holds && here) {
                    rows.add(new RuleRow(rule, line, first));
                    first = false;
                }
            }
        }
        return List.copyOf(rows);
    }

    private static boolean holds(RuleLine line, LocalDate day) {
        return (line.from() == null || !day.isBefore(line.from())) && (line.to() == null || !day.isAfter(line.to()));
    }

    /** "15.99 USD", "0.39 USD per track", "one per customer", "applied", "off". */
    String figure() {
        if (line.off()) {
            return Texts.text("rules.off");
        }
        if (line.minimum() != null) {
            String money = line.minimum().toString();
            return line.per() == null ? money : Texts.text("rules.per." + line.per(), money);
        }
        return line.figures().isEmpty()
                ? Texts.text("rules.applied")
                : new TreeMap<>(line.figures())
                        .entrySet().stream()
                                .map(each -> name(each.getKey()) + " " + each.getValue())
                                .collect(Collectors.joining(", "));
    }

    /** A figure's name as people call it; the server's where there is none. */
    static String name(String figure) {
        String key = "rules.figure." + figure;
        String words = Texts.text(key);
        return words.equals(key) ? figure : words;
    }

    /** "Vinyl, CD", and whether it is about singles; "–" for all. */
    String formats() {
        String formats = line.formats().stream().sorted().map(FormatNames::of).collect(Collectors.joining(", "));
        String single = line.single() ? Texts.text("rules.single") : "";
        String tracks = line.tracksAtMost() == null ? "" : Texts.text("rules.tracks", line.tracksAtMost());
        return List.of(formats, single, tracks).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), words -> words.isEmpty() ? Figures.NOTHING : words));
    }

    /** True for a line that the label wrote. */
    boolean own() {
        return line.id() != null;
    }
}
