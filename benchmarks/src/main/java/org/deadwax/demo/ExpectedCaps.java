package org.deadwax.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How many copies of one product count for one customer, day by day. */
final class ExpectedCaps {

    private final ExpectedChart chart;
    private final List<ExpectedCopy> copies;
    private final Set<ExpectedCopy> counting = new HashSet<>();
    private final Set<ExpectedCopy> capped = new HashSet<>();

    private ExpectedCaps(ExpectedChart chart, List<ExpectedCopy> copies) {
        this.chart = chart;
        this.copies = copies.stream().sorted(ExpectedCopy.BOUGHT).toList();
    }

    /** @param copies of one product and customer */
    static void apply(ExpectedChart chart, List<ExpectedCopy> copies) {
        if (copies.size() > 1) {
            new ExpectedCaps(chart, copies).apply();
        }
    }

    private void apply() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (ExpectedCopy copy : copies) {
            days.add(copy.start());
            ExpectedCopy.Settled settled = copy.settled();
            if (settled != null) {
                days.add(settled.day());
            }
            if (copy.end() != null) {
                days.add(copy.end());
            }
        }
        days.forEach(this::on);
    }

    private void on(LocalDate day) {
        String code = chart.digital() ? "BULK_DIGITAL" : "BULK_PHYSICAL";
        for (ExpectedCopy copy : copies) {
            if (day.equals(copy.end())) {
                counting.remove(copy);
                capped.remove(copy);
            }
        }
        List<ExpectedCopy> due = copies.stream()
                .filter(copy -> !counting.contains(copy) && isDue(copy, day))
                .toList();
        int room = chart.counting(counting.size() + capped.size() + due.size()) - counting.size();
        for (ExpectedCopy copy : due) {
            if (room-- > 0) {
                counting.add(copy);
            } else {
                cap(copy, day, code);
            }
        }
        if (chart.isFull(counting.size(), counting.size() + capped.size())) {
            for (ExpectedCopy copy : copies) {
                if (waits(copy, day)) {
                    cap(copy, day, code);
                }
            }
        }
    }

    private void cap(ExpectedCopy copy, LocalDate day, String code) {
        capped.add(copy);
        copy.cap(day, code);
    }

    private static boolean isDue(ExpectedCopy copy, LocalDate day) {
        ExpectedCopy.Settled settled = copy.settled();
        return settled != null && settled.code() == null && settled.day().equals(day) && !copy.isGoneByThen();
    }

    private boolean waits(ExpectedCopy copy, LocalDate day) {
        ExpectedCopy.Settled settled = copy.settled();
        return !counting.contains(copy)
                && !capped.contains(copy)
                && !copy.isFree()
                && !copy.isGoneByThen()
                && !copy.start().isAfter(day)
                && (settled == null || settled.day().isAfter(day))
                && (copy.end() == null || copy.end().isAfter(day));
    }
}
