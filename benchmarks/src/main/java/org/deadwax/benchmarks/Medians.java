package org.deadwax.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** One bad minute of the machine decides nothing. */
final class Medians {

    private Medians() {}

    static double of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Of neighbours in time. */
    static double ofRatios(List<Double> ours, List<Double> theirs) {
        return of(IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToObj(i -> ours.get(i) / theirs.get(i))
                .toList());
    }
}
