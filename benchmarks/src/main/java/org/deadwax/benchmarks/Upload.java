package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * MiB/s of one file of 2 GiB into the built-in S3 API: the desktop's engine, with fingerprint and checksums, against the
 * faster of the programs that people use for it. They take turns, so that a busy minute of the machine is everybody's.
 */
final class Upload implements Benchmark {

    private static final int ROUNDS = 5;
    private static final long BYTES = Long.getLong("deadwax.bench.upload.bytes", 2L << 30);
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String run() throws Exception {
        Path folder = Files.createTempDirectory("deadwax-bench-upload-");
        try (BenchServer server = BenchServer.start()) {
            Path file = RandomFile.write(folder.resolve("two-gigabytes.wav"), BYTES);
            List<UploadPeer> peers = UploadPeer.installed(server.objectStorage());
            String compared;
            try (EngineProcess engine = EngineProcess.start(server, folder.resolve("engine"))) {
                compared = compare(engine, peers, file);
            }
            return compared + "\n  " + KilledUpload.of(server, folder.resolve("engine"), file);
        } finally {
            delete(folder);
        }
    }

    private String compare(EngineProcess engine, List<UploadPeer> peers, Path file)
            throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        Map<String, List<Double>> theirs = new LinkedHashMap<>();
        engine.send(file); // a compiler at work would be measured too, and the file is read into the system's cache
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(speed(engine.send(file)));
            for (UploadPeer peer : peers) {
                theirs.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(speed(peer.send(file)));
            }
            say(round + " of " + ROUNDS + ": ours " + mib(ours.getLast())
                    + theirs.entrySet().stream()
                            .map(each -> ", " + each.getKey() + " "
                                    + mib(each.getValue().getLast()))
                            .collect(Collectors.joining()));
        }
        String memory = "\n  memory: at most %d MB above idle (idle %d MB, at most 128 above)"
                .formatted(engine.aboveIdle(), engine.idle());
        String best = theirs.entrySet().stream()
                .max(Comparator.comparingDouble(each -> Medians.of(each.getValue())))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (best == null) {
            return "upload skipped: neither aws nor rclone is on the PATH (ours " + mib(Medians.of(ours))
                    + "). Both are Debian packages: awscli, rclone." + memory;
        }
        List<Double> fastest = theirs.getOrDefault(best, List.of());
        return line(Medians.ofRatios(ours, fastest), mib(Medians.of(ours)), mib(Medians.of(fastest)) + " by " + best)
                + theirs.entrySet().stream()
                        .map(each -> "\n  " + each.getKey() + ": " + mib(Medians.of(each.getValue())))
                        .collect(Collectors.joining())
                + memory;
    }

    private static double speed(long nanos) {
        return BYTES / MIB / (nanos / 1e9);
    }

    private static String mib(double speed) {
        return "%.0f MiB/s".formatted(speed);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void say(String text) {
        System.err.println("upload: " + text);
    }
}
