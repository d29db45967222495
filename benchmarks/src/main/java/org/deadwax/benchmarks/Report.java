package org.deadwax.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A label's week of a million units, from the ledger to the compiler's file, and one of two million: the ratio is what twice the
 * units cost. Limits: eligibility 20 s, file 3 s, 256 MB of heap above an idle server (it gets no more), 300 ms for the equation of
 * a release with half a million, 200 ms after a thousand new orders.
 */
final class Report implements Benchmark {

    private static final long UNITS = Long.getLong("deadwax.bench.report.units", 1_000_000);
    private static final int WARM_UP = 60_000;
    private static final int NEW_ORDERS = 1_000;
    private static final int ROUNDS = 5;
    private static final int HEAP_ABOVE_IDLE = 256;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String run() throws Exception {
        long idle;
        try (BenchServer server = BenchServer.start()) {
            idle = server.liveHeap();
        }
        say("an idle server's heap is %d MB, so the one that is measured gets %d MB", idle, idle + HEAP_ABOVE_IDLE);
        try (BenchServer server = BenchServer.start(idle + HEAP_ABOVE_IDLE)) {
            long resident = server.residentMegabytes();
            ReportLabel.signIn(server);
            week(server, "warm-up", WARM_UP);
            Week one = week(server, "%,d units".formatted(UNITS), UNITS);
            Week two = week(server, "%,d units".formatted(2 * UNITS), 2 * UNITS);
            double ratio = two.whole() / one.whole();
            return """
                report ratio=%.2f (twice the units, at most 2.2; %,d units)
                  eligibility from the ledger: %.1f s (at most 20), twice the units %.1f s
                  file of the closed week: %.2f s (at most 3), twice the units %.2f s, %,d lines
                  memory: done within %d MB of heap above idle (%d MB); resident at most %d MB above idle
                  equation of a release with half the units: %.0f ms (at most 300)
                  after %,d new orders: %.0f ms (at most 200)
                  and: checked as a draft %.1f s, closed %.1f s, a page of the units %.0f ms\
                """.formatted(
                            ratio,
                            UNITS,
                            one.eligibility,
                            two.eligibility,
                            one.file,
                            two.file,
                            one.lines,
                            HEAP_ABOVE_IDLE,
                            idle,
                            server.peakResidentMegabytes() - resident,
                            one.equation * 1_000,
                            NEW_ORDERS,
                            one.refresh * 1_000,
                            one.draft,
                            one.closed,
                            one.page * 1_000);
        }
    }

    /** Seconds. */
    private record Week(
            double eligibility,
            double equation,
            double refresh,
            double draft,
            double page,
            double closed,
            double file,
            long lines) {

        /** From the ledger to the file. */
        double whole() {
            return eligibility + file;
        }
    }

    private static Week week(BenchServer server, String name, long units) throws Exception {
        ReportLabel label = ReportLabel.create(server, name);
        say("%s: selling", name);
        label.sold().sell(units);
        label.sold().analyze();
        server.awaitQuiet();
        double eligibility = label.seconds(label::equation);
        label.mustHave(units);
        say("%s: eligibility %.1f s", name, eligibility);
        double equation = median(ROUNDS, () -> label.seconds(label::equationOfFirstRelease));
        double refresh = median(ROUNDS, () -> {
            label.sold().sell(NEW_ORDERS * 20 / 19);
            return label.seconds(label::equation);
        });
        double draft = label.seconds(label::report);
        double page = median(ROUNDS, () -> label.seconds(label::page));
        double closed = label.seconds(label::close);
        say("%s: checked %.1f s, closed %.1f s", name, draft, closed);
        label.file();
        double file = median(3, () -> label.seconds(label::file));
        say("%s: file %.2f s", name, file);
        return new Week(eligibility, equation, refresh, draft, page, closed, file, label.lines());
    }

    private interface Timed {

        double seconds() throws Exception;
    }

    private static double median(int rounds, Timed timed) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            all.add(timed.seconds());
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String text, Object... arguments) {
        System.err.println("report: " + text.formatted(arguments));
    }
}
