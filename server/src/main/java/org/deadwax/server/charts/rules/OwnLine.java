package org.deadwax.server.charts.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a label wrote over a rule.
 *
 * @param id a later one is greater
 * @param territory null for everywhere that the rule is about
 * @param to null for no end
 * @param formats empty for all
 * @param minimum null when it is switched off, or not about a price
 */
public record OwnLine(
        UUID id,
        String code,
        @Nullable String territory,
        LocalDate from,
        @Nullable LocalDate to,
        Set<Format> formats,
        boolean single,
        @Nullable Money minimum,
        Map<String, Integer> figures,
        boolean off,
        String note) {

    /** Tracks that make a physical single, see decision 0061. */
    private static final int TRACKS_OF_SINGLE = 2;

    public OwnLine {
        formats = Set.copyOf(formats);
        figures = Map.copyOf(figures);
    }

    /**
     * The rule with these lines over its own, the last written first. A price of albums leaves that of singles alone; what is
     * switched off is off for both.
     */
    public static Rule over(Rule rule, List<OwnLine> lines) {
        List<RuleRow> rows = new ArrayList<>();
        List<OwnLine> newest = lines.reversed();
        newest.stream().filter(line -> line.off || line.single).forEach(line -> rows.addAll(line.rows(rule)));
        rule.rows().stream().filter(RuleRow::single).forEach(rows::add);
        newest.stream().filter(line -> !line.off && !line.single).forEach(line -> rows.addAll(line.rows(rule)));
        rule.rows().stream().filter(row -> !row.single()).forEach(rows::add);
        return new Rule(rule.code(), rule.name(), rule.sentence(), rule.judged(), rows);
    }

    /** One for each territory that the rule is about; what the line does not say stays as the rule has it. */
    private List<RuleRow> rows(Rule rule) {
        Set<@Nullable String> territories = new LinkedHashSet<>();
        rule.rows().forEach(row -> territories.add(row.territory()));
        return territories.stream()
                .filter(its -> territory == null || territory.equals(its))
                .map(its -> row(rule, its))
                .toList();
    }

    private RuleRow row(Rule rule, @Nullable String where) {
        RuleRow base = rule.rows().stream()
                .filter(row -> Objects.equals(row.territory(), where))
                .filter(this::speaksOf)
                .findFirst()
                .orElse(null);
        Map<String, Integer> all = new HashMap<>();
        if (base != null && base.figures() != null) {
            all.putAll(base.figures());
        }
        all.putAll(figures);
        return new RuleRow(
                where,
                from,
                to,
                formats.isEmpty() ? (base == null || minimum != null ? null : base.formats()) : formats,
                single,
                single ? Integer.valueOf(TRACKS_OF_SINGLE) : null,
                minimum,
                null,
                base != null && base.scanned(),
                all,
                off,
                Certainty.OWN,
                note);
    }

    private boolean speaksOf(RuleRow row) {
        return (row.from() == null || !from.isBefore(row.from()))
                && (row.to() == null || !from.isAfter(row.to()))
                && row.single() == single
                && (formats.isEmpty() || row.formats() == null || row.formats().containsAll(formats));
    }
}
