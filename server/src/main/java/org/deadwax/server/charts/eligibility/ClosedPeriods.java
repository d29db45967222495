package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The closed periods of one kind before the one that is judged, without a gap between them, oldest first, and what they
 * decided. What was decided stays decided; what became known later goes to the first open period.
 *
 * @param decided what each unit came to last; at least those of the units that are asked about
 */
public record ClosedPeriods(List<Mark> marks, Map<UnitKey, Standing> decided) {

    public static final ClosedPeriods NONE = new ClosedPeriods(List.of(), Map.of());

    /** @param code of the rule; null when there was none */
    public record Standing(State state, @Nullable String code) {}

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

    public Optional<Standing> decided(UnitKey unit) {
        return Optional.ofNullable(decided.get(unit));
    }

    /** The same periods, about other units. */
    public ClosedPeriods about(Map<UnitKey, Standing> units) {
        return new ClosedPeriods(marks, units);
    }
}
