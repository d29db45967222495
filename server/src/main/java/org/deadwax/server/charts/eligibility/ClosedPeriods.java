package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed periods of one kind before the one that is judged, without a gap between them, oldest first, and what they
 * decided. What was decided stays decided; what became known later goes to the first open period.
 *
 * @param decided each unit's newest state
 */
public record ClosedPeriods(List<Mark> marks, Map<UnitKey, State> decided) {

    public static final ClosedPeriods NONE = new ClosedPeriods(List.of(), Map.of());

    /** @param seq the last ledger batch that the period knew of */
    public record Mark(LocalDate first, LocalDate last, long seq) {}

    public ClosedPeriods {
        marks = List.copyOf(marks);
        decided = Map.copyOf(decided);
    }

    /** The day for which something counts: its own, or the first after the periods that were closed without knowing of it. */
    public LocalDate counted(LocalDate day, long seq) {
        LocalDate counted = day;
        for (Mark mark : marks) {
            if (!counted.isAfter(mark.last()) && seq > mark.seq()) {
                counted = mark.last().plusDays(1);
            }
        }
        return counted;
    }

    /** The first closed day; empty when none is. */
    public Optional<LocalDate> firstDay() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getFirst().first());
    }

    /** The first day that is not closed; empty when none is. */
    public Optional<LocalDate> openDay() {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.getLast().last().plusDays(1));
    }

    public Optional<State> decided(UnitKey unit) {
        return Optional.ofNullable(decided.get(unit));
    }
}
