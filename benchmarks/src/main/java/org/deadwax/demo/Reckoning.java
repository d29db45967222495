package org.deadwax.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.deadwax.model.ReportingEquation;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Truth;
import org.deadwax.simulator.UnitTally;

/** Holds the server's figures against each other and against what the store knows it sold. */
final class Reckoning {

    private static final Map<String, List<String>> CODES = Map.of(
            "US_DIGITAL",
            List.of(
                    "MIN_PRICE",
                    "BULK_DIGITAL",
                    "NOT_REDEEMED",
                    "NO_ADDRESS",
                    "FREE",
                    "BUNDLE",
                    "VARIANT_LIMIT",
                    "TEST_ORDER"),
            "US_PHYSICAL",
            List.of(
                    "MIN_PRICE",
                    "BULK_PHYSICAL",
                    "NOT_SHIPPED",
                    "NO_ADDRESS",
                    "FREE",
                    "BUNDLE",
                    "FAN_PACK",
                    "BOX_SET",
                    "TEST_ORDER"));

    private Reckoning() {}

    static Summary sum(Delivery delivery, Truth truth, List<ChartFiles> charts, long masters, long[] delays) {
        SortedMap<String, Long> excluded = new TreeMap<>();
        long in = 0;
        long ordered = 0;
        long cancelled = 0;
        long refunded = 0;
        long carried = 0;
        long reported = 0;
        long returned = 0;
        for (ChartFiles chart : charts) {
            ReportingEquation equation = chart.report().equation();
            in += equation.carriedIn();
            ordered += equation.ordered();
            cancelled += equation.cancelled();
            refunded += equation.refunded();
            carried += equation.carriedOut();
            reported += equation.reported();
            returned += equation.returned();
            equation.excluded().forEach(row -> excluded.merge(row.code(), row.units(), Long::sum));
        }
        return new Summary(
                truth.ordersSent(),
                delivery.webhooks(),
                delivery.accepted(),
                in,
                ordered,
                cancelled,
                refunded,
                excluded,
                carried,
                reported,
                returned,
                masters,
                new Summary.Delay(LiveWatch.percentile(delays, 0.50), LiveWatch.percentile(delays, 0.99)),
                charts.stream().map(chart -> chart.file().toString()).toList());
    }

    /** @return what does not agree, a sentence each; empty when all is well */
    static List<String> disagreements(
            Summary summary, List<Truth> truths, List<ChartFiles> charts, LiveTotal screen, int tracks) {
        List<String> wrong = new ArrayList<>();
        charts.forEach(chart -> balance(wrong, chart));
        if (!summary.balances()) {
            wrong.add("The sum of both charts does not balance: " + summary);
        }
        UnitTally total =
                truths.stream().map(Truth::total).reduce(UnitTally::plus).orElseThrow();
        compare(wrong, "units on the live screen", total.sold(), screen.units());
        Money revenue = screen.revenue();
        if (!revenue.equals(total.net())) {
            wrong.add("Revenue on the live screen: the store says " + total.net() + ", the server " + revenue + ".");
        }
        compare(wrong, "masters accepted", tracks, summary.mastersAccepted());
        return wrong;
    }

    /** Weeks in which the store's buyers abroad are few, but are: what others bought is excluded there. */
    static List<String> disagreementsAbroad(List<ChartFiles> closed) {
        List<String> wrong = new ArrayList<>();
        for (ChartFiles week : closed) {
            balance(wrong, week);
            ReportingEquation equation = week.report().equation();
            if (equation.reported() == 0 || equation.excluded().isEmpty()) {
                wrong.add("The week of " + week.chart().name() + " has nobody in it: " + equation);
            }
        }
        return wrong;
    }

    private static void balance(List<String> wrong, ChartFiles chart) {
        ReportingEquation equation = chart.report().equation();
        if (!equation.balances()) {
            wrong.add("The equation of " + chart.chart().name() + " does not balance: " + equation);
        }
        compare(
                wrong,
                "lines in " + chart.file().getFileName(),
                equation.reported() + equation.returned(),
                chart.units());
    }

    /** Every code by which a chart excludes has to be among a closed week's, and a return where parcels come back. */
    static List<String> codesThatAreMissing(List<ChartFiles> closed) {
        List<String> missing = new ArrayList<>();
        for (ChartFiles week : closed) {
            if (CODES.containsKey(week.chart().code())
                    && week.report().equation().returned() == 0) {
                missing.add("In the closed week of " + week.chart().name() + " nothing comes back that was reported.");
            }
            Set<String> found = week.report().equation().excluded().stream()
                    .map(row -> row.code())
                    .collect(Collectors.toSet());
            CODES.getOrDefault(week.chart().code(), List.of()).stream()
                    .filter(code -> !found.contains(code))
                    .map(code ->
                            "In the closed week of " + week.chart().name() + " no unit is excluded as " + code + ".")
                    .forEach(missing::add);
        }
        return missing;
    }

    private static void compare(List<String> wrong, String what, long expected, long found) {
        if (expected != found) {
            wrong.add(what + ": " + expected + " expected, the server says " + found + ".");
        }
    }
}
