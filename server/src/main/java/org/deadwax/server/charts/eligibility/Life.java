package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.sales.UnitEvent;
import org.deadwax.server.sales.UnitEventKind;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;

/**
 * A unit from the day it was bought to the day it was gone. Most have one; an order edited down and up again gives a second.
 *
 * @param end null while it is still sold
 * @param gone CANCELLED or REFUNDED; null like {@code end}
 */
record Life(
        LocalDate start, @Nullable LocalDate end, @Nullable State gone) {

    /**
     * The lives of a unit as periods of that kind see them: gone and back within one period was never gone.
     *
     * @param period any of its chart and kind
     */
    static List<Life> of(UnitHistory unit, Period period, ClosedPeriods closed) {
        List<Life> lives = new ArrayList<>();
        @Nullable LocalDate start = null;
        LocalDate latest = LocalDate.MIN;
        for (UnitEvent event : unit.events()) {
            LocalDate own = closed.counted(period.chart().dayOf(event.at()), event.seq());
            switch (event.kind()) {
                case ORDERED, RESTORED -> {
                    if (start == null) {
                        latest = later(own, latest);
                        start = latest;
                    }
                }
                case CANCELLED, REFUNDED -> {
                    State gone = event.kind() == UnitEventKind.REFUNDED ? State.REFUNDED : State.CANCELLED;
                    if (start != null) {
                        latest = later(own, latest);
                        lives.add(new Life(start, latest, gone));
                        start = null;
                    } else if (!lives.isEmpty() && lives.getLast().open(closed)) {
                        // the shop told the cancellation before the refund, or the other way round: the last word
                        // counts
                        Life last = lives.removeLast();
                        latest = later(own, last.start());
                        lives.add(new Life(last.start(), latest, gone));
                    }
                }
                default -> {}
            }
        }
        if (start != null) {
            lives.add(new Life(start, null, null));
        }
        return merged(lives, period);
    }

    private static List<Life> merged(List<Life> lives, Period period) {
        List<Life> merged = new ArrayList<>();
        for (Life life : lives) {
            Life before = merged.isEmpty() ? null : merged.getLast();
            if (before != null
                    && before.end() != null
                    && period.chart().period(period.kind(), before.end()).contains(life.start())) {
                merged.set(merged.size() - 1, new Life(before.start(), life.end(), life.gone()));
            } else {
                merged.add(life);
            }
        }
        return merged;
    }

    /** Whether its end is on a day that no closed period has. */
    private boolean open(ClosedPeriods closed) {
        LocalDate open = closed.openDay().orElse(LocalDate.MIN);
        return end != null && !end.isBefore(open);
    }

    /** What closed periods did not know of ends on the first open day at the earliest. */
    Life notEndedBefore(LocalDate open) {
        return end == null || !end.isBefore(open) ? this : new Life(start, open, gone);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
