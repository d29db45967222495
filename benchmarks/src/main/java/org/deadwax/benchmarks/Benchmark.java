package org.deadwax.benchmarks;

/** One comparison of ours against a peer or a limit, both measured in the same run. */
interface Benchmark {

    /** What {@code ./deadwax bench} calls it. */
    String name();

    /** @return what is printed: the line with the ratio, then lines that explain it */
    String run() throws Exception;

    /** Whether it is told its size behind its name. */
    default boolean takesOptions() {
        return false;
    }

    /** The same at the size that was asked for. */
    default String run(BenchOptions options) throws Exception {
        return run();
    }

    /** "NAME ratio=1.12 (ours …, theirs …)". */
    default String line(double ratio, String ours, String theirs) {
        return "%s ratio=%.2f (ours %s, theirs %s)".formatted(name(), ratio, ours, theirs);
    }
}
