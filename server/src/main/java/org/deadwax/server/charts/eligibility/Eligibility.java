package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.calendar.TrackingChart.Sells;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a unit in a period: a pure function of its history, its product, what else its customer bought of that, the
 * rules and what earlier closed periods decided. A unit has at most one decision per period, and none in periods that it has
 * nothing to do with.
 */
public final class Eligibility {

    private static final String COUNTER = "pos";
    private static final Verdict RETURNED =
            new Verdict("Reported in an earlier period, taken back in this one: an R line.", Certainty.A);

    private final Judge judge;
    private final BulkCaps caps;

    public Eligibility(RuleBook rules) {
        this.judge = new Judge(rules);
        this.caps = new BulkCaps(rules);
    }

    /** A unit, and the product that it is a copy of. */
    public record Copy(UnitHistory unit, ChartProduct product) {}

    /** Whether a unit is one of a chart's at all. */
    public static boolean belongs(TrackingChart chart, UnitHistory unit, ChartProduct product) {
        return chart.formats().contains(product.format())
                && (chart.sells() == Sells.ALL
                        || (chart.sells() == Sells.COUNTER) == unit.channel().equals(COUNTER));
    }

    /** Of a unit whose customer bought no other copy. */
    public Optional<Decision> decide(UnitHistory unit, ChartProduct product, Period period, ClosedPeriods closed) {
        return decide(List.of(new Copy(unit, product)), period, closed).stream().findFirst();
    }

    /**
     * @param copies all that one customer bought of some products, in any order, with what is known of them; facts after the
     *     period's end are allowed and do not count for it
     * @param closed the closed periods before this one; their marks shift what became known later
     */
    public List<Decision> decide(List<Copy> copies, Period period, ClosedPeriods closed) {
        if (copies.size() == 1) {
            // most customers: nothing to sort by what they are copies of
            List<Decision> decisions = new ArrayList<>(1);
            Copy copy = copies.getFirst();
            Sold sold = Sold.of(period.chart(), copy.unit(), copy.product());
            decide(courses(sold, period, closed), period, closed, decisions);
            return decisions;
        }
        Map<String, List<Course>> byCode = new LinkedHashMap<>();
        for (Copy copy : copies) {
            List<Course> courses = byCode.computeIfAbsent(copy.product().code(), code -> new ArrayList<>());
            Sold sold = Sold.of(period.chart(), copy.unit(), copy.product());
            courses.addAll(courses(sold, period, closed));
        }
        List<Decision> decisions = new ArrayList<>(copies.size());
        byCode.values().forEach(courses -> decide(courses, period, closed, decisions));
        return decisions;
    }

    private void decide(List<Course> courses, Period period, ClosedPeriods closed, List<Decision> decisions) {
        @Nullable UnitKey done = null;
        for (Course course : caps.applied(courses, period)) {
            UnitKey unit = UnitKey.of(course.sold().unit());
            if (unit.equals(done) || course.life().start().isAfter(period.last())) {
                continue;
            }
            Optional<Decision> decision = decide(course, period, closed);
            if (decision.isPresent()) {
                decisions.add(decision.get());
                done = unit;
            }
        }
    }

    private List<Course> courses(Sold sold, Period period, ClosedPeriods closed) {
        Standing standing = closed.decided(UnitKey.of(sold.unit())).orElse(null);
        List<Course> courses = new ArrayList<>();
        for (Life life : sinceClosed(Life.of(sold.unit(), period, closed), standing, closed)) {
            courses.add(course(sold, life, standing, period, closed));
        }
        return courses;
    }

    /** The lives that closed periods have not done with. The last that began before the open day is the one they judged. */
    private static List<Life> sinceClosed(List<Life> lives, @Nullable Standing standing, ClosedPeriods closed) {
        LocalDate open = closed.openDay().orElse(null);
        if (open == null || standing == null || lives.isEmpty()) {
            return lives;
        }
        State decided = standing.state();
        List<Life> since = new ArrayList<>(
                lives.stream().filter(life -> !life.start().isBefore(open)).toList());
        Life judged = lives.stream()
                .filter(life -> life.start().isBefore(open))
                .reduce((one, next) -> next)
                .orElse(null);
        if (judged != null && (decided == State.CARRIED || decided == State.REPORTED || BulkCaps.capped(standing))) {
            since.addFirst(judged);
        } else if (judged == null && decided == State.CARRIED) {
            Life carried = since.removeFirst();
            since.addFirst(new Life(open.minusDays(1), carried.end(), carried.gone()));
        }
        return since;
    }

    private Course course(Sold sold, Life life, @Nullable Standing standing, Period period, ClosedPeriods closed) {
        LocalDate open = closed.openDay().orElse(null);
        Settlement settled = judge.settle(sold, life.start(), period, closed);
        if (open == null || !life.start().isBefore(open)) {
            return new Course(sold, life, settled, Course.Past.OPEN);
        }
        Life now = life.notEndedBefore(open);
        if (standing != null && standing.state() == State.REPORTED) {
            return new Course(sold, now, null, Course.Past.REPORTED);
        }
        if (standing != null && BulkCaps.capped(standing)) {
            return new Course(sold, now, null, Course.Past.CAPPED);
        }
        if (standing != null && standing.state() == State.CARRIED) {
            return new Course(sold, now, settled == null ? null : settled.notBefore(open), Course.Past.OPEN);
        }
        // closed periods never saw it: it was done with before the first of them, or it is news now
        if (settledBefore(closed.firstDay().orElse(open), life, settled, period)) {
            boolean over = life.end() == null || life.end().isBefore(open);
            return new Course(sold, life, settled, over ? Course.Past.OVER : Course.Past.OPEN);
        }
        Life news = new Life(open, now.end(), now.gone());
        return new Course(sold, news, judge.settle(sold, open, period, closed), Course.Past.OPEN);
    }

    private Optional<Decision> decide(Course course, Period period, ClosedPeriods closed) {
        Life life = course.life();
        Sold sold = course.sold();
        Settlement settled = course.settled();
        if (course.past() != Course.Past.OPEN) {
            return course.past() == Course.Past.REPORTED ? returned(sold, life, period) : Optional.empty();
        }
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
