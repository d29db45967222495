package org.deadwax.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Milliseconds that the same thing took again and again. */
final class Times {

    private final List<Double> all = new ArrayList<>();

    void add(long nanos) {
        all.add(nanos / 1e6);
    }

    double median() {
        return at(0.5);
    }

    double most() {
        return at(1);
    }

    private double at(double part) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.1f ms, p99 %.1f ms", median(), at(0.99));
    }
}
