package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a unit in a period: a pure function of its history, its product, the rules and what earlier closed periods
 * decided. A unit has at most one decision per period, and none in periods that it has nothing to do with.
 */
public final class Eligibility {

    private static final Verdict RETURNED =
            new Verdict("Reported in an earlier period, taken back in this one: an R line.", Certainty.A);

    private final Judge judge;

    public Eligibility(RuleBook rules) {
        this.judge = new Judge(rules);
    }

    /**
     * @param unit with what is known of it; facts after the period's end are allowed and do not count for it
     * @param closed the closed periods before this one; their marks shift what became known later
     */
    public Optional<Decision> decide(UnitHistory unit, ChartProduct product, Period period, ClosedPeriods closed) {
        Sold sold = Sold.of(period.chart(), unit, product);
        State decided = closed.decided(UnitKey.of(unit)).orElse(null);
        for (Life life : sinceClosed(Life.of(unit, period, closed), decided, closed)) {
            if (life.start().isAfter(period.last())) {
                break;
            }
            Optional<Decision> decision = decide(sold, life, decided, period, closed);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    /** The lives that closed periods have not done with. The last that began before the open day is the one they judged. */
    private static List<Life> sinceClosed(List<Life> lives, @Nullable State decided, ClosedPeriods closed) {
        LocalDate open = closed.openDay().orElse(null);
        if (open == null || decided == null || lives.isEmpty()) {
            return lives;
        }
        List<Life> since = new ArrayList<>(
                lives.stream().filter(life -> !life.start().isBefore(open)).toList());
        Life judged = lives.stream()
                .filter(life -> life.start().isBefore(open))
                .reduce((one, next) -> next)
                .orElse(null);
        if (judged != null && (decided == State.CARRIED || decided == State.REPORTED)) {
            since.addFirst(judged);
        } else if (judged == null && decided == State.CARRIED) {
            Life carried = since.removeFirst();
            since.addFirst(new Life(open.minusDays(1), carried.end(), carried.gone()));
        }
        return since;
    }

    private Optional<Decision> decide(
            Sold sold, Life life, @Nullable State decided, Period period, ClosedPeriods closed) {
        LocalDate open = closed.openDay().orElse(null);
        Settlement settled = judge.settle(sold, life.start(), period, closed);
        if (open == null || !life.start().isBefore(open)) {
            return decide(sold, life, settled, period, closed);
        }
        Life now = life.notEndedBefore(open);
        if (decided == State.REPORTED) {
            return returned(sold, now, period);
        }
        if (decided == State.CARRIED) {
            return decide(sold, now, settled == null ? null : settled.notBefore(open), period, closed);
        }
        // closed periods never saw it: it was done with before the first of them, or it is news now
        if (settledBefore(closed.firstDay().orElse(open), life, settled, period)) {
            return life.end() == null || life.end().isBefore(open)
                    ? Optional.empty()
                    : decide(sold, life, settled, period, closed);
        }
        Life news = new Life(open, now.end(), now.gone());
        return decide(sold, news, judge.settle(sold, open, period, closed), period, closed);
    }

    private Optional<Decision> decide(
            Sold sold, Life life, @Nullable Settlement settled, Period period, ClosedPeriods closed) {
        boolean carriedIn = life.start().isBefore(period.first());
        LocalDate gone = life.end() == null ? null : last(period, life.end());
        LocalDate settles = settled == null ? null : last(period, settled.day());
        if (gone != null && life.gone() != null && (settles == null || !gone.isAfter(settles))) {
            if (gone.equals(period.last())) {
                return Optional.of(Decision.of(sold, life.gone(), null, goneSentence(life.gone()), carriedIn));
            }
            return gone.isBefore(period.last()) ? Optional.empty() : carried(sold, life, period, closed, carriedIn);
        }
        if (settled == null || settles == null || settles.isAfter(period.last())) {
            return carried(sold, life, period, closed, carriedIn);
        }
        if (settles.equals(period.last())) {
            return Optional.of(Decision.of(sold, settled.state(), settled.code(), settled.why(), carriedIn));
        }
        return settled.state() == State.REPORTED ? returned(sold, life, period) : Optional.empty();
    }

    private Optional<Decision> carried(Sold sold, Life life, Period period, ClosedPeriods closed, boolean carriedIn) {
        Settlement waits = judge.waits(sold, life.start(), period, closed);
        return Optional.of(Decision.of(sold, State.CARRIED, waits.code(), waits.why(), carriedIn));
    }

    private static Optional<Decision> returned(Sold sold, Life life, Period period) {
        return life.end() != null && period.contains(life.end())
                ? Optional.of(Decision.of(sold, State.RETURNED, null, RETURNED, false))
                : Optional.empty();
    }

    private static boolean settledBefore(
            LocalDate firstClosed, Life life, @Nullable Settlement settled, Period period) {
        boolean gone = life.end() != null && last(period, life.end()).isBefore(firstClosed);
        return gone || (settled != null && last(period, settled.day()).isBefore(firstClosed));
    }

    private static Verdict goneSentence(State gone) {
        return new Verdict(
                (gone == State.REFUNDED ? "Refunded" : "Cancelled") + " before it was reported: no line in the file.",
                Certainty.A);
    }

    private static LocalDate last(Period period, LocalDate day) {
        return period.chart().period(period.kind(), day).last();
    }
}
