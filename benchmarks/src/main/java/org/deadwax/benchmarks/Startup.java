package org.deadwax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the desktop takes until its first frame, with the AOT cache that its package and {@code ./deadwax} make and without. */
final class Startup implements Benchmark {

    private static final int PAIRS = 9;
    private static final double WANTED_RATIO = 0.65;
    private static final Duration WANTED = Duration.ofMillis(1_500);

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("deadwax-startup-");
        Path cache = folder.resolve("deadwax.aot");
        try {
            // as the package is made: without a screen
            firstFrame(List.of("-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw"));
            if (!Files.exists(cache)) {
                throw new IllegalStateException("Java made no AOT cache.");
            }
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                with.add(firstFrame(screen("-XX:AOTCache=" + cache, "-XX:AOTMode=on")));
                without.add(firstFrame(screen("-XX:AOTMode=off")));
            }
            return line(
                            Medians.ofRatios(with, without),
                            "%.0f ms to the first frame".formatted(Medians.of(with)),
                            "%.0f ms without the cache".formatted(Medians.of(without)))
                    + "\n  median of %d starts each %s; the fastest %.0f and %.0f ms; limits %.2f and %d ms"
                            .formatted(
                                    PAIRS,
                                    System.getenv("DISPLAY") == null
                                            ? "without a screen"
                                            : "on " + System.getenv("DISPLAY"),
                                    Collections.min(with),
                                    Collections.min(without),
                                    WANTED_RATIO,
                                    WANTED.toMillis());
        } finally {
            Files.deleteIfExists(cache);
            Files.deleteIfExists(folder);
        }
    }

    private static List<String> screen(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        if (System.getenv("DISPLAY") == null) {
            all.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        return all;
    }

    /** @return ms from the process's start until its window was drawn */
    private static double firstFrame(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.deadwax.desktop.Rehearsal"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        double took = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("first frame")) {
                    took = Duration.ofNanos(System.nanoTime() - began).toMillis();
                }
                said.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0 || took == 0) {
            throw new IllegalStateException("The desktop showed no first frame and said: " + said);
        }
        return took;
    }
}
