package org.deadwax.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written behind the benchmark's name: {@code --orders 50000}. */
record BenchOptions(Map<String, Long> given) {

    private static final Set<String> KNOWN = Set.of("orders", "pace");

    static final BenchOptions NONE = new BenchOptions(Map.of());

    /** @throws IllegalArgumentException with a sentence for whoever wrote it */
    static BenchOptions of(List<String> arguments) {
        Map<String, Long> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--") || !KNOWN.contains(name)) {
                throw new IllegalArgumentException("bench does not know '" + arguments.get(i) + "'");
            }
            String value = i + 1 < arguments.size() ? arguments.get(i + 1).replace("_", "") : "";
            if (!value.matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException("--" + name + " takes a number from 1 on");
            }
            given.put(name, Long.parseLong(value));
        }
        return new BenchOptions(given);
    }

    long orders(long otherwise) {
        return given.getOrDefault("orders", otherwise);
    }

    long pace(long otherwise) {
        return given.getOrDefault("pace", otherwise);
    }
}
