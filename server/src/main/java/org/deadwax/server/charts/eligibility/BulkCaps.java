package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * The rules BULK_DIGITAL and BULK_PHYSICAL: how many copies of one product count per customer. Copies are taken day by day, as
 * a daily file takes them, so that a week is the sum of its days; what was reported on a day is not taken back on a later one.
 */
final class BulkCaps {

    private static final String DIGITAL = "BULK_DIGITAL";
    private static final String PHYSICAL = "BULK_PHYSICAL";

    private final RuleBook rules;

    BulkCaps(RuleBook rules) {
        this.rules = rules;
    }

    /** Whether a closed period excluded the unit as one copy too many. */
    static boolean capped(Standing standing) {
        return standing.state() == State.EXCLUDED
                && (DIGITAL.equals(standing.code()) || PHYSICAL.equals(standing.code()));
    }

    /** @param courses of all copies of one product that a customer bought; given back in the same order */
    List<Course> applied(List<Course> courses, Period period) {
        if (courses.size() < 2) {
            return courses;
        }
        Rule rule = rules.rule(courses.getFirst().sold().digital() ? DIGITAL : PHYSICAL)
                .orElse(null);
        if (rule == null) {
            return courses;
        }
        List<BoughtCopy> copies = courses.stream().map(BoughtCopy::of).toList();
        List<BoughtCopy> inOrder = copies.stream().sorted(BoughtCopy.ORDER).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        copies.forEach(copy -> days.addAll(copy.days()));
        Taken taken = new Taken(inOrder);
        for (LocalDate day : days) {
            RuleRow row = rule.row(
                            day,
                            period.chart().territory(),
                            courses.getFirst().sold().format(),
                            courses.getFirst().sold().product().trackCount())
                    .orElse(null);
            taken.on(day, rule.code(), row, period.chart().week(day).first());
        }
        List<Course> applied = new ArrayList<>(courses.size());
        for (int i = 0; i < courses.size(); i++) {
            Settlement cap = copies.get(i).cap();
            applied.add(cap == null ? courses.get(i) : courses.get(i).capped(cap));
        }
        return applied;
    }

    /** The copies that were taken so far, day by day. */
    private static final class Taken {

        private final List<BoughtCopy> copies;
        private int counted;
        private int owned;
        private @Nullable LocalDate week;

        Taken(List<BoughtCopy> copies) {
            this.copies = copies;
            for (BoughtCopy copy : copies) {
                if (copy.past() == Course.Past.REPORTED) {
                    copy.count();
                    counted++;
                    owned++;
                } else if (copy.past() == Course.Past.CAPPED) {
                    owned++;
                }
            }
        }

        void on(LocalDate day, String code, @Nullable RuleRow row, LocalDate week) {
            boolean perWeek = row != null && row.figure("perWeek", 0) > 0;
            if (perWeek && !week.equals(this.week)) {
                counted = 0;
                owned = 0;
                copies.forEach(BoughtCopy::forget);
            }
            this.week = week;
            giveBack(day);
            List<BoughtCopy> due =
                    copies.stream().filter(copy -> copy.isDue(day)).toList();
            owned += due.size();
            int room = row == null ? due.size() : Math.max(0, allowed(row) - counted);
            for (BoughtCopy copy : due) {
                if (room > 0) {
                    copy.count();
                    counted++;
                    room--;
                } else if (row != null) {
                    copy.cap(day, code, sentence(row), row);
                }
            }
            if (row != null && !perWeek && isFull(row)) {
                for (BoughtCopy copy : copies) {
                    if (copy.waitsOn(day)) {
                        owned++;
                        copy.cap(day, code, sentence(row), row);
                    }
                }
            }
        }

        private void giveBack(LocalDate day) {
            for (BoughtCopy copy : copies) {
                if (day.equals(copy.gone())) {
                    counted -= copy.counted() ? 1 : 0;
                    owned -= copy.counted() || copy.cap() != null || copy.past() == Course.Past.CAPPED ? 1 : 0;
                }
            }
        }

        private int allowed(RuleRow row) {
            return owned >= row.figure("noneFrom", Integer.MAX_VALUE)
                    ? 0
                    : Math.min(owned, row.figure("count", Integer.MAX_VALUE));
        }

        /** No further copy can count, however long it waits. */
        private boolean isFull(RuleRow row) {
            return counted >= row.figure("count", Integer.MAX_VALUE)
                    || owned >= row.figure("noneFrom", Integer.MAX_VALUE);
        }

        private String sentence(RuleRow row) {
            int count = row.figure("count", Integer.MAX_VALUE);
            String first = copies.stream()
                    .filter(BoughtCopy::counted)
                    .findFirst()
                    .map(BoughtCopy::orderName)
                    .orElse(null);
            if (count == 1) {
                return first == null
                        ? "One copy per customer counts, and the same customer has one already."
                        : "One copy per customer counts, and the same customer has it with order " + first + ".";
            }
            int noneFrom = row.figure("noneFrom", Integer.MAX_VALUE);
            return owned >= noneFrom
                    ? "The same customer has " + owned + " copies by now: of " + noneFrom + " or more, none counts."
                    : "The same customer has " + owned + " copies by now: no more than " + count + " count.";
        }
    }

    /** Bought first, taken first. */
    static final Comparator<Sold> BOUGHT = Comparator.comparing(
                    (Sold sold) -> sold.unit().orderedAt())
            .thenComparing(sold -> sold.unit().storeId().toString())
            .thenComparingLong(sold -> sold.unit().orderId())
            .thenComparingLong(sold -> sold.unit().lineItemId())
            .thenComparingInt(sold -> sold.unit().n());
}
