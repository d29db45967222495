package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deadwax.model.ReportingEquation;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Mark;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.charts.eligibility.Eligibility.Copy;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.sales.UnitEvent;
import org.deadwax.server.sales.UnitEventKind;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds whatever happens. {@code -Ddeadwax.test.seeds=10000} tries more; a failure names its seed. */
class EquationPropertyTest {

    private static final int SEEDS = Integer.getInteger("deadwax.test.seeds", 60);
    private static final long FIRST_SEED = Long.getLong("deadwax.test.seed", 1);
    private static final int UNITS = 25;
    private static final int WEEKS = 14;

    private final RuleBook rules = ChartData.rules();
    private final Eligibility eligibility = new Eligibility(rules);

    /** A chart's units, and the product that they are of. */
    private record Night(TrackingChart chart, List<UnitHistory> units, String streetDate, boolean strangers) {

        static Night of(long seed) {
            RandomHistory random = new RandomHistory(seed);
            boolean digital = seed % 2 == 0;
            TrackingChart chart = digital ? ChartData.chart("US_DIGITAL") : ChartData.chart("US_PHYSICAL");
            boolean strangers = seed % 3 == 0;
            return new Night(chart, random.units(digital, UNITS, strangers), random.streetDate(), strangers);
        }

        ChartProduct product(UnitHistory unit) {
            return Unit.product(Unit.format(unit), streetDate, RandomHistory.terms(unit));
        }

        Period first(PeriodKind kind) {
            return chart.period(kind, chart.week(RandomHistory.FIRST).first());
        }
    }

    @Test
    void theEquationBalancesAndWhatIsCarriedOutIsCarriedIn() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Night night = Night.of(seed);
            for (PeriodKind kind : PeriodKind.values()) {
                Period period = night.first(kind);
                long carriedOut = 0;
                for (int i = 0; i < (kind == PeriodKind.WEEK ? WEEKS : 7 * WEEKS); i++) {
                    List<Decision> decisions = decide(night.units(), night, period, ClosedPeriods.NONE);
                    carriedOut = balanced(decisions, carriedOut, seed, period);
                    period = period.next();
                }
            }
        }
    }

    @Test
    void noUnitIsReportedTwiceNorReportedAndExcluded() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Night night = Night.of(seed);
            Map<UnitKey, List<State>> states = new HashMap<>();
            Period period = night.first(PeriodKind.WEEK);
            for (int i = 0; i < WEEKS; i++) {
                remember(decide(night.units(), night, period, ClosedPeriods.NONE), states);
                period = period.next();
            }
            onceEach(states, seed);
        }
    }

    @Test
    void aWeekIsTheSumOfItsDays() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Night night = Night.of(seed);
            Period week = night.first(PeriodKind.WEEK);
            for (int i = 0; i < WEEKS; i++) {
                long net = net(decide(night.units(), night, week, ClosedPeriods.NONE));
                Map<String, Long> codes = excluded(decide(steady(night), night, week, ClosedPeriods.NONE));
                Map<String, Long> codesOfDays = new HashMap<>();
                long netOfDays = 0;
                for (Period day = night.chart().day(week.first()); week.contains(day.last()); day = day.next()) {
                    netOfDays += net(decide(night.units(), night, day, ClosedPeriods.NONE));
                    excluded(decide(steady(night), night, day, ClosedPeriods.NONE))
                            .forEach((code, units) -> codesOfDays.merge(code, units, Long::sum));
                }
                // where a parcel was undone or an order edited up again, a day may have reported what its week does not
                if (night.units().stream().allMatch(EquationPropertyTest::steady)) {
                    assertThat(netOfDays).as("seed %d, %s", seed, week.key()).isEqualTo(net);
                }
                assertThat(codesOfDays).as("seed %d, %s", seed, week.key()).isEqualTo(codes);
                week = week.next();
            }
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Night night = Night.of(seed);
            Random random = new Random(seed);
            List<UnitHistory> shuffled = new ArrayList<>(
                    night.units().stream().map(unit -> arrived(unit, random)).toList());
            Collections.shuffle(shuffled, random);
            Period week = night.first(PeriodKind.WEEK);
            for (int i = 0; i < WEEKS; i++) {
                assertThat(states(decide(shuffled, night, week, ClosedPeriods.NONE)))
                        .as("seed %d, %s", seed, week.key())
                        .isEqualTo(states(decide(night.units(), night, week, ClosedPeriods.NONE)));
                week = week.next();
            }
        }
    }

    /** Closing each week with what is known by then: nothing is lost, doubled or taken back. */
    @Test
    void closedPeriodsHoldAndLateFactsGoToTheNext() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Night night = Night.of(seed);
            List<Mark> marks = new ArrayList<>();
            Map<UnitKey, Standing> decided = new HashMap<>();
            Map<UnitKey, List<State>> states = new HashMap<>();
            Period week = night.first(PeriodKind.WEEK);
            long carriedOut = 0;
            Random random = new Random(seed);
            long firstSeq = random.nextLong(RandomHistory.LAST_SEQ);
            long seq = firstSeq;
            // a label may begin to close after some weeks: those before are settled by what was known at the first
            // close
            int firstClosed = random.nextInt(4);
            for (int i = 0; i < firstClosed; i++) {
                remember(decide(known(night.units(), firstSeq), night, week, ClosedPeriods.NONE), states);
                week = week.next();
            }
            for (int i = firstClosed; i < WEEKS; i++) {
                if (i > firstClosed) {
                    seq = i == WEEKS - 1
                            ? RandomHistory.LAST_SEQ
                            : Math.max(seq, random.nextLong(RandomHistory.LAST_SEQ));
                }
                List<Decision> decisions =
                        decide(known(night.units(), seq), night, week, new ClosedPeriods(marks, decided));
                carriedOut = i == firstClosed
                        ? decisions.stream()
                                .filter(decision -> decision.state() == State.CARRIED)
                                .count()
                        : balanced(decisions, carriedOut, seed, week);
                remember(decisions, states);
                decisions.forEach(
                        decision -> decided.put(decision.unit(), new Standing(decision.state(), decision.code())));
                marks.add(new Mark(week.first(), week.last(), seq));
                week = week.next();
            }
            onceEach(states, seed);
            for (UnitHistory unit : night.units()) {
                if (unit.events().getFirst().seq() > firstSeq
                        && night.chart().dayOf(unit.orderedAt()).isBefore(week.first())) {
                    assertThat(states)
                            .as("seed %d, what became known after the first close is explained", seed)
                            .containsKey(UnitKey.of(unit));
                }
            }
        }
    }

    private long balanced(List<Decision> decisions, long carriedOutBefore, long seed, Period period) {
        Equation equation = new Equation(rules);
        decisions.forEach(equation::add);
        ReportingEquation total = equation.total();
        assertThat(total.balances()).as("seed %d, %s", seed, period.key()).isTrue();
        assertThat(total.carriedIn()).as("seed %d, %s", seed, period.key()).isEqualTo(carriedOutBefore);
        assertThat(decisions).extracting(Decision::unit).doesNotHaveDuplicates();
        return total.carriedOut();
    }

    private static void remember(List<Decision> decisions, Map<UnitKey, List<State>> states) {
        for (Decision decision : decisions) {
            states.computeIfAbsent(decision.unit(), unit -> new ArrayList<>()).add(decision.state());
        }
    }

    /** Reported at most once more than returned; after an exclusion only what was bought anew may come. */
    private static void onceEach(Map<UnitKey, List<State>> states, long seed) {
        states.forEach((unit, list) -> {
            int out = 0;
            @Nullable State settled = null;
            for (State state : list) {
                out += state == State.REPORTED ? 1 : state == State.RETURNED ? -1 : 0;
                assertThat(out).as("seed %d, unit %s: %s", seed, unit, list).isBetween(0, 1);
                if (settled == State.REPORTED) {
                    assertThat(state)
                            .as("seed %d, unit %s: %s", seed, unit, list)
                            .isEqualTo(State.RETURNED);
                }
                settled = state;
            }
        });
    }

    private List<Decision> decide(List<UnitHistory> units, Night night, Period period, ClosedPeriods closed) {
        Map<Long, List<Copy>> customers = new LinkedHashMap<>();
        for (UnitHistory unit : units) {
            customers
                    .computeIfAbsent(unit.customer(), customer -> new ArrayList<>())
                    .add(new Copy(unit, night.product(unit)));
        }
        return customers.values().stream()
                .flatMap(copies -> eligibility.decide(copies, period, closed).stream())
                .toList();
    }

    private static List<UnitHistory> known(List<UnitHistory> units, long seq) {
        return units.stream()
                .map(unit -> RandomHistory.with(
                        unit,
                        unit.events().stream()
                                .filter(event -> event.seq() <= seq)
                                .toList()))
                .filter(unit -> !unit.events().isEmpty())
                .toList();
    }

    private static List<UnitHistory> steady(Night night) {
        return night.units().stream()
                .filter(unit -> steady(unit) && unit.events().stream().noneMatch(EquationPropertyTest::goes))
                .toList();
    }

    private static boolean steady(UnitHistory unit) {
        return unit.events().stream()
                .noneMatch(event -> event.kind() == UnitEventKind.UNSHIPPED || event.kind() == UnitEventKind.RESTORED);
    }

    private static boolean goes(UnitEvent event) {
        return event.kind() == UnitEventKind.CANCELLED || event.kind() == UnitEventKind.REFUNDED;
    }

    /** The same facts in other batches, and those about the parcel told before or after those about the order. */
    private static UnitHistory arrived(UnitHistory unit, Random random) {
        List<UnitEvent> order = new ArrayList<>();
        List<UnitEvent> parcel = new ArrayList<>();
        for (UnitEvent event : unit.events()) {
            UnitEvent other = new UnitEvent(random.nextLong(1, 1_000), event.kind(), event.at());
            (event.kind() == UnitEventKind.SHIPPED
                                    || event.kind() == UnitEventKind.SCANNED
                                    || event.kind() == UnitEventKind.UNSHIPPED
                            ? parcel
                            : order)
                    .add(other);
        }
        List<UnitEvent> all = new ArrayList<>(random.nextBoolean() ? parcel : order);
        all.addAll(all.equals(parcel) ? order : parcel);
        return RandomHistory.with(unit, all.size() == unit.events().size() ? all : unit.events());
    }

    private static long net(List<Decision> decisions) {
        return decisions.stream()
                .mapToLong(decision ->
                        decision.state() == State.REPORTED ? 1 : decision.state() == State.RETURNED ? -1 : 0)
                .sum();
    }

    private static Map<String, Long> excluded(List<Decision> decisions) {
        Map<String, Long> codes = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.state() == State.EXCLUDED && decision.code() != null) {
                codes.merge(decision.code(), 1L, Long::sum);
            }
        }
        return codes;
    }

    private static Map<UnitKey, String> states(List<Decision> decisions) {
        Map<UnitKey, String> states = new HashMap<>();
        decisions.forEach(decision ->
                states.put(decision.unit(), decision.state() + " " + decision.code() + decision.carriedIn()));
        return states;
    }
}
