package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChartRule;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.model.RuleLine;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.RuleLines.Stored;
import org.deadwax.server.charts.rules.OwnLine;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules as a label sees and changes them. What it writes holds from a day on, and nothing that was closed changes: closed
 * periods keep the book that they were judged by.
 */
@Component
public class ChartRules {

    private static final int LONGEST_NOTE = 500;

    private final RuleBook shipped;
    private final RuleBooks books;
    private final RuleLines lines;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    ChartRules(
            RuleBook shipped,
            RuleBooks books,
            RuleLines lines,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.shipped = shipped;
        this.books = books;
        this.lines = lines;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which their codes apply. */
    public List<ChartRule> rules(UUID labelId) {
        return inTransaction(() -> {
            List<Stored> own = lines.all(labelId);
            List<ChartRule> rules = new ArrayList<>();
            for (Rule rule : shipped.rules()) {
                rules.add(shown(rule, rules.size() + 1, own));
            }
            return rules;
        });
    }

    /** The newest first. @param code of one rule; null for all */
    public List<RuleChange> history(UUID labelId, @Nullable String code) {
        return inTransaction(() -> lines.changes(labelId, code));
    }

    /**
     * @param who by e-mail
     * @throws ProblemException 404 for a code that there is not, 422 for what the rule cannot say
     */
    public ChartRule write(UUID labelId, String code, RuleEdit edit, String who) {
        Rule rule = rule(code);
        check(rule, edit);
        return inTransaction(() -> {
            Instant now = clock.instant();
            OwnLine line = new OwnLine(
                    lines.nextId(),
                    code,
                    edit.territory(),
                    edit.from(),
                    edit.to(),
                    edit.formats() == null ? Set.of() : Set.copyOf(edit.formats()),
                    edit.single(),
                    edit.minimum(),
                    edit.figures() == null ? Map.of() : edit.figures(),
                    edit.off(),
                    edit.note().strip());
            String before = RuleWords.of(books.of(labelId), line);
            lines.write(labelId, line, who, now);
            changed(labelId, line, RuleChange.What.MADE, before, line.note(), who, now);
            return shown(rule, place(rule), lines.all(labelId));
        });
    }

    /**
     * Takes a line of the label's own back: what it was written over holds again.
     *
     * @param note why
     * @throws ProblemException 404 when there is no such line
     */
    public ChartRule withdraw(UUID labelId, String code, UUID line, String note, String who) {
        Rule rule = rule(code);
        return inTransaction(() -> {
            Stored stored = lines.find(labelId, line)
                    .filter(it -> it.line().code().equals(code))
                    .orElseThrow(() -> ProblemException.notFound("The rule " + code + " has no line " + line + "."));
            checkNote(note);
            if (!stored.withdrawn()) {
                Instant now = clock.instant();
                String before = RuleWords.of(books.of(labelId), stored.line());
                lines.withdraw(labelId, line, now);
                changed(labelId, stored.line(), RuleChange.What.WITHDRAWN, before, note.strip(), who, now);
            }
            return shown(rule, place(rule), lines.all(labelId));
        });
    }

    private void changed(
            UUID labelId,
            OwnLine line,
            RuleChange.What what,
            @Nullable String before,
            String note,
            String who,
            Instant now) {
        String after = RuleWords.of(books.of(labelId), line);
        lines.note(labelId, new RuleChange(line.id(), now, who, line.code(), what, before, after, note));
        audit.record(
                "chart.rule-changed",
                "rule " + line.code(),
                "From " + line.from() + (line.to() == null ? "" : " to " + line.to()) + ": "
                        + (before == null ? "nothing" : before) + " → " + (after == null ? "nothing" : after) + ". "
                        + note);
    }

    private static void check(Rule rule, RuleEdit edit) {
        checkNote(edit.note());
        if (edit.from() == null) {
            throw ProblemException.invalid("from", "Say from which day on it holds.");
        }
        if (edit.to() != null && edit.to().isBefore(edit.from())) {
            throw ProblemException.invalid(
                    "to", "It ends on " + edit.to() + ", before it begins on " + edit.from() + ".");
        }
        if (edit.territory() != null
                && rule.rows().stream().noneMatch(row -> Objects.equals(row.territory(), edit.territory()))) {
            throw ProblemException.invalid(
                    "territory", "The rule " + rule.code() + " says nothing about " + edit.territory() + ".");
        }
        if (!edit.off()) {
            checkFigures(rule, edit);
        }
    }

    private static void checkFigures(Rule rule, RuleEdit edit) {
        boolean priced = rule.rows().stream().anyMatch(row -> row.minimum() != null);
        Money minimum = edit.minimum();
        if (priced && minimum == null) {
            throw ProblemException.invalid(
                    "minimum", "Say the price from which on a copy counts, or switch the rule off.");
        }
        if (minimum != null
                && rule.rows().stream()
                        .filter(row ->
                                edit.territory() == null || edit.territory().equals(row.territory()))
                        .noneMatch(row -> row.minimum() != null
                                && row.minimum().currency().equals(minimum.currency()))) {
            throw ProblemException.invalid(
                    "minimum", "The rule " + rule.code() + " compares no prices in " + minimum.currency() + " there.");
        }
        if (minimum != null && edit.territory() == null) {
            throw ProblemException.invalid("territory", "Say in which country's charts " + minimum + " holds.");
        }
        Map<String, Integer> figures = edit.figures() == null ? Map.of() : edit.figures();
        Set<String> known = new TreeSet<>();
        rule.rows().stream().map(RuleRow::figures).filter(Objects::nonNull).forEach(row -> known.addAll(row.keySet()));
        figures.forEach((name, figure) -> {
            if (!known.contains(name)) {
                throw ProblemException.invalid(
                        "figures",
                        "The rule " + rule.code() + " has no figure “" + name + "”"
                                + (known.isEmpty() ? "." : "; it has " + String.join(", ", known) + "."));
            }
            if (figure == null || figure < 0 || figure > 10_000) {
                throw ProblemException.invalid("figures", name + " is " + figure + "; it is from 0 to 10,000.");
            }
        });
        if (!priced && figures.isEmpty()) {
            throw ProblemException.invalid("figures", "Nothing would change: give a figure, or switch the rule off.");
        }
    }

    private static void checkNote(@Nullable String note) {
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw ProblemException.invalid(
                    "note", "Say why, in " + LONGEST_NOTE + " characters at most: in a year somebody will ask.");
        }
    }

    private Rule rule(String code) {
        return shipped.rule(code).orElseThrow(() -> ProblemException.notFound("There is no rule “" + code + "”."));
    }

    private int place(Rule rule) {
        return shipped.rules().indexOf(rule) + 1;
    }

    private static ChartRule shown(Rule rule, int place, List<Stored> own) {
        List<RuleLine> holding = new ArrayList<>();
        List<RuleLine> withdrawn = new ArrayList<>();
        for (Stored stored : own.reversed()) {
            if (stored.line().code().equals(rule.code())) {
                (stored.withdrawn() ? withdrawn : holding).add(stored.shown());
            }
        }
        rule.rows().forEach(row -> holding.add(shown(row)));
        return new ChartRule(rule.code(), rule.name(), rule.sentence(), place, holding, withdrawn);
    }

    private static RuleLine shown(RuleRow row) {
        Set<Format> formats = row.formats() == null ? Set.of() : row.formats();
        return new RuleLine(
                null,
                row.territory(),
                row.from(),
                row.to(),
                formats.stream().sorted().toList(),
                row.single(),
                row.tracksAtMost(),
                row.minimum(),
                row.per() == null ? null : row.per().name(),
                row.figures() == null ? Map.of() : row.figures(),
                row.off(),
                row.certainty().words(),
                row.source(),
                null);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
