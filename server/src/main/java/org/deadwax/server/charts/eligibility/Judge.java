package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.charts.rules.Judged;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;
import org.deadwax.server.sales.UnitEventKind;
import org.jspecify.annotations.Nullable;

/** Applies the rules to a unit's life: the earliest day on which one speaks settles it, on one day the first in their order. */
final class Judge {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** How long a unit waits where no row says it. */
    private static final int DEFAULT_WEEKS = 26;

    private static final Verdict IN_THE_FILE = new Verdict("One S line in the file.", Certainty.A);

    private final RuleBook rules;
    private final Exclusions exclusions;
    private final Waiting waiting = new Waiting();

    Judge(RuleBook rules) {
        this.rules = rules;
        this.exclusions = new Exclusions(rules);
    }

    /** @return null while it waits */
    @Nullable
    Settlement settle(Sold sold, LocalDate start, Period period, ClosedPeriods closed) {
        // in the order of the rules; null while one keeps it waiting, and of those that let nothing wait
        @Nullable LocalDate[] met = met(sold, start, period, closed);
        LocalDate ready = ready(start, met);
        @Nullable Settlement first = null;
        for (int i = 0; i < met.length; i++) {
            Rule rule = rules.rules().get(i);
            Settlement found = switch (rule.judged()) {
                case WAITS -> expired(rule, sold, start, met[i]);
                case WHEN_ORDERED -> excluded(rule, sold, start);
                case WHEN_PLACED -> excluded(rule, sold, ready);
                // what else the customer bought is not known here: see BulkCaps
                case PER_CUSTOMER -> null;
            };
            if (found != null && (first == null || found.day().isBefore(first.day()))) {
                first = found;
            }
        }
        if (ready != null && (first == null || ready.isBefore(first.day()))) {
            return new Settlement(ready, State.REPORTED, null, IN_THE_FILE);
        }
        return first;
    }

    /** What a unit that is not settled by the end of a period waits for. */
    Settlement waits(Sold sold, LocalDate start, Period period, ClosedPeriods closed) {
        for (Rule rule : rules.rules()) {
            if (rule.judged() == Judged.WAITS) {
                LocalDate met = waiting.met(rule, sold, start, period, closed);
                if (met == null || met.isAfter(period.last())) {
                    Verdict why = new Verdict(reason(rule, sold, period), certainty(rule, sold, start));
                    return new Settlement(period.last(), State.CARRIED, rule.code(), why);
                }
            }
        }
        throw new IllegalStateException(
                "Unit " + UnitKey.of(sold.unit()) + " waits in " + period.key() + " for nothing.");
    }

    private @Nullable LocalDate[] met(Sold sold, LocalDate start, Period period, ClosedPeriods closed) {
        List<Rule> all = rules.rules();
        @Nullable LocalDate[] met = new LocalDate[all.size()];
        for (int i = 0; i < met.length; i++) {
            if (all.get(i).judged() == Judged.WAITS) {
                met[i] = waiting.met(all.get(i), sold, start, period, closed);
            }
        }
        return met;
    }

    private @Nullable LocalDate ready(LocalDate start, @Nullable LocalDate[] met) {
        LocalDate ready = start;
        for (int i = 0; i < met.length; i++) {
            if (rules.rules().get(i).judged() == Judged.WAITS) {
                LocalDate day = met[i];
                if (day == null) {
                    return null;
                }
                ready = day.isAfter(ready) ? day : ready;
            }
        }
        return ready;
    }

    private @Nullable Settlement excluded(Rule rule, Sold sold, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        RuleRow row = row(rule, sold, rule.judged() == Judged.WHEN_ORDERED ? sold.orderedDay() : day);
        if (row == null) {
            return null;
        }
        Exclusion exclusion = exclusions
                .code(rule.code())
                .orElseThrow(() -> new IllegalStateException("No code speaks for the rule " + rule.code() + "."));
        return exclusion
                .of(sold, row)
                .map(why -> new Settlement(day, State.EXCLUDED, rule.code(), why))
                .orElse(null);
    }

    private @Nullable Settlement expired(Rule rule, Sold sold, LocalDate start, @Nullable LocalDate met) {
        if (met != null && !met.isAfter(start)) {
            return null;
        }
        RuleRow row = row(rule, sold, start);
        int weeks = row == null ? DEFAULT_WEEKS : row.figure("weeks", DEFAULT_WEEKS);
        LocalDate expiry = expiry(sold, start, weeks);
        if (met != null && !met.isAfter(expiry)) {
            return null;
        }
        String sentence = rule.name() + " within " + weeks + " weeks.";
        return new Settlement(expiry, State.EXCLUDED, rule.code(), new Verdict(sentence, certainty(rule, sold, start)));
    }

    /** The end of a tracking week, so that its days and the week agree. */
    private static LocalDate expiry(Sold sold, LocalDate start, int weeks) {
        LocalDate street = sold.product().streetDate();
        LocalDate from = street != null && street.isAfter(start) ? street : start;
        return sold.chart().week(from.plusWeeks(weeks)).last();
    }

    private static String reason(Rule rule, Sold sold, Period period) {
        return switch (rule.code()) {
            case "PRE_ORDER" ->
                sold.product().streetDate() == null
                        ? rule.sentence()
                        : "Bought before the street date, "
                                + DATE.format(sold.product().streetDate()) + ": counts from its period on.";
            case "NOT_SHIPPED" ->
                shipped(sold, period)
                        ? "Shipped, but not scanned by the carrier by the cut-off."
                        : "Not shipped by the cut-off.";
            case "NO_RATE" ->
                "Paid " + sold.unit().paid() + ", and no rate to "
                        + sold.chart().currency() + " is stored for that day.";
            default -> rule.sentence();
        };
    }

    private static boolean shipped(Sold sold, Period period) {
        boolean shipped = false;
        for (var event : sold.unit().events()) {
            if (event.at().isBefore(period.until())) {
                shipped = event.kind() == UnitEventKind.SHIPPED || (shipped && event.kind() != UnitEventKind.UNSHIPPED);
            }
        }
        return shipped;
    }

    private static Certainty certainty(Rule rule, Sold sold, LocalDate day) {
        RuleRow row = row(rule, sold, day);
        return row == null ? Certainty.A : row.certainty();
    }

    private static @Nullable RuleRow row(Rule rule, Sold sold, LocalDate day) {
        return rule.row(
                        day,
                        sold.chart().territory(),
                        sold.format(),
                        sold.product().trackCount())
                .orElse(null);
    }
}
