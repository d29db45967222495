package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fans meet on a release day, in the real server: an album in every format against ffmpeg making the same files as many at
 * a time; its archive as it streams against one plain file of the same server's storage; the page at 500 a second; and how fast
 * sales become entitlements, at the beginning and at the end of 300,000.
 */
final class Delivery implements Benchmark {

    private static final int SECONDS = Integer.getInteger("deadwax.bench.delivery.seconds", 60);
    private static final int ROUNDS = Integer.getInteger("deadwax.bench.delivery.rounds", 3);
    private static final int FANS = Integer.getInteger("deadwax.bench.delivery.fans", 300_000);
    private static final int MOST_AT_ONCE = 8;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String run() throws Exception {
        Path folder = Files.createTempDirectory("deadwax-bench-delivery-");
        try (BenchServer server = BenchServer.start()) {
            int atOnce = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_ONCE);
            List<Path> wavs = Album.write(Files.createDirectories(folder.resolve("album")), SECONDS);
            try (CheckedAlbums albums = CheckedAlbums.signIn(server, folder.resolve("journals"))) {
                albums.deliver("Release day", wavs);
                DeliveryTables tables = DeliveryTables.of(server, albums.label());
                BarePass ffmpeg = BarePass.of(server.homeFolder(), atOnce);
                List<Double> ours = new ArrayList<>();
                List<Double> bare = new ArrayList<>();
                for (int round = 1; round <= ROUNDS; round++) {
                    ours.add(tables.renditions() / 1e9);
                    bare.add(ffmpeg.renditions(wavs, Files.createDirectories(folder.resolve("made"))) / 1e9);
                    System.err.println("delivery: renditions " + round + " of " + ROUNDS + ": ours " + Medians.of(ours)
                            + " s, ffmpeg " + Medians.of(bare) + " s");
                }
                Downloading downloading = new Downloading(server, tables);
                Downloading.Copies copies = downloading.archives(ROUNDS * 3);
                System.err.println("delivery: " + copies.told());
                Downloading.Pages pages = downloading.pages(500, 20);
                System.err.println("delivery: " + pages.told());
                DeliveryTables.Growth growth = tables.releaseDay(FANS);
                return line(
                                copies.ratio(),
                                "%.0f MB/s".formatted(copies.archive()),
                                "%.0f MB/s for one plain file".formatted(copies.plain()))
                        + "\n  renditions: %.1f s, ffmpeg %.1f s: ratio %.2f, at most 1.1"
                                .formatted(Medians.of(ours), Medians.of(bare), Medians.ofRatios(ours, bare))
                        + "\n  " + pages.told() + ", p99 at most 20 ms"
                        + "\n  " + growth.told();
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
