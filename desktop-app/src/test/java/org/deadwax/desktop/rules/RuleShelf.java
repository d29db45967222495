package org.deadwax.desktop.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ChartRule;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.model.RuleLine;
import org.jspecify.annotations.Nullable;

/** The server's rules: minimum prices with their dates, caps, and one line that the label wrote. */
final class RuleShelf {

    static final UUID OWN = UUID.fromString("01932c4e-0000-7000-8000-0000000000c1");

    final List<String> asked = new ArrayList<>();
    final List<RuleEdit> written = new ArrayList<>();

    @Nullable
    RuntimeException refusal;

    List<ChartRule> chartRules(UUID label) {
        return List.of(
                rule(
                        1,
                        "TEST_ORDER",
                        "Test orders",
                        "The store marked the order as a test.",
                        line(null, null, null, List.of(), null, Map.of(), "stated by the chart", null)),
                rule(
                        2,
                        "MIN_PRICE",
                        "Below minimum price",
                        "A copy counts when at least the minimum was paid for it after discounts.",
                        line(
                                "US",
                                LocalDate.of(2025, 4, 4),
                                null,
                                List.of(Format.CD, Format.CASSETTE, Format.DIGITAL_ALBUM),
                                "7.99",
                                Map.of(),
                                "two sources",
                                null),
                        line(
                                "US",
                                LocalDate.of(2025, 4, 4),
                                null,
                                List.of(Format.VINYL),
                                "15.99",
                                Map.of(),
                                "two sources",
                                null),
                        line(
                                "US",
                                LocalDate.of(2011, 11, 21),
                                LocalDate.of(2025, 4, 3),
                                List.of(),
                                "3.49",
                                Map.of(),
                                "one source",
                                null),
                        line("GB", null, null, List.of(), "3.75", Map.of(), "one source", null)),
                rule(
                        3,
                        "BULK_DIGITAL",
                        "Bulk",
                        "One copy per customer counts.",
                        line(
                                "US",
                                LocalDate.of(2021, 12, 31),
                                null,
                                List.of(Format.DIGITAL_ALBUM),
                                null,
                                Map.of("count", 1),
                                "two sources",
                                null)),
                rule(
                        4,
                        "NOT_REDEEMED",
                        "Not redeemed",
                        "A download counts once its buyer has opened it.",
                        line(
                                "US",
                                LocalDate.of(2026, 9, 1),
                                null,
                                List.of(Format.DIGITAL_ALBUM),
                                null,
                                Map.of("weeks", 12),
                                "own",
                                new RuleLine.Written(
                                        "rosa@lowmeridian.example",
                                        Instant.parse("2026-08-20T14:02:00Z"),
                                        "Twelve weeks are enough for our fans"))));
    }

    List<RuleChange> ruleHistory(UUID label, @Nullable String code) {
        asked.add("history " + code);
        return "NOT_REDEEMED".equals(code)
                ? List.of(new RuleChange(
                        OWN,
                        Instant.parse("2026-08-20T14:02:00Z"),
                        "rosa@lowmeridian.example",
                        "NOT_REDEEMED",
                        RuleChange.What.MADE,
                        "weeks 26",
                        "weeks 12",
                        "Twelve weeks are enough for our fans"))
                : List.of();
    }

    ChartRule writeRule(UUID label, String code, RuleEdit edit) {
        if (refusal != null) {
            throw refusal;
        }
        asked.add("write " + code);
        written.add(edit);
        return chartRules(label).getFirst();
    }

    ChartRule withdrawRule(UUID label, String code, UUID line, String note) {
        asked.add("withdraw " + code + ": " + note);
        return chartRules(label).getFirst();
    }

    private static ChartRule rule(int place, String code, String name, String sentence, RuleLine... lines) {
        return new ChartRule(code, name, sentence, place, List.of(lines), List.of());
    }

    private static RuleLine line(
            @Nullable String territory,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Format> formats,
            @Nullable String minimum,
            Map<String, Integer> figures,
            String certainty,
            RuleLine.@Nullable Written written) {
        return new RuleLine(
                written == null ? null : OWN,
                territory,
                from,
                to,
                formats,
                false,
                null,
                minimum == null ? null : Money.of(minimum, "GB".equals(territory) ? "GBP" : "USD"),
                null,
                figures,
                false,
                certainty,
                written == null ? "The chart’s published rules, read November 2026" : "the label",
                written);
    }
}
