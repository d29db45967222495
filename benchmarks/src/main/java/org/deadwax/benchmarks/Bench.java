package org.deadwax.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** {@code ./deadwax bench NAME [--orders N] [--pace N]}. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new Ingest(),
            new Drained(),
            new ReleaseNight(),
            new Express(),
            new Upload(),
            new Report(),
            new Checks(),
            new Catalogue(),
            new Startup(),
            new Delivery());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String names = ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        if (args.length == 0) {
            fail("bench takes a NAME. There are: " + names);
        }
        Benchmark chosen = ALL.stream()
                .filter(benchmark -> benchmark.name().equals(args[0]))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            fail("there is no benchmark '" + args[0] + "'. There are: " + names);
            return;
        }
        System.out.println(chosen.run(options(chosen, List.of(args).subList(1, args.length))));
    }

    private static BenchOptions options(Benchmark chosen, List<String> arguments) {
        try {
            BenchOptions options = BenchOptions.of(arguments);
            if (!chosen.takesOptions() && !arguments.isEmpty()) {
                fail("bench " + chosen.name() + " takes no options");
            }
            return options;
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()));
            return BenchOptions.NONE;
        }
    }

    private static void fail(String reason) {
        System.err.println("deadwax: " + reason);
        System.exit(2);
    }
}
