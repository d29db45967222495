package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Seconds for all checks of a ten-track album (five minutes each, 24 bits at 96 kHz), in the real server with its storage and
 * database, against ffmpeg decoding the same files to nowhere, as many at a time. WAV is what labels deliver; FLAC, which
 * costs ffmpeg less to decode than to read a WAV, is told too, and what ffmpeg takes to measure loudness and true peak.
 */
final class Checks implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("deadwax.bench.checks.rounds", 3);
    private static final int MOST_AT_ONCE = 8;

    @Override
    public String name() {
        return "checks";
    }

    private record Times(List<Double> ours, List<Double> bare, List<Double> measured) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double toBare() {
            return Medians.ofRatios(ours, bare);
        }

        String told(String what) {
            return "%s: ours %s, ffmpeg decoding %s (ratio %.2f), ffmpeg measuring %s (ratio %.2f)"
                    .formatted(
                            what,
                            seconds(Medians.of(ours)),
                            seconds(Medians.of(bare)),
                            toBare(),
                            seconds(Medians.of(measured)),
                            Medians.ofRatios(ours, measured));
        }
    }

    @Override
    public String run() throws Exception {
        Path folder = Files.createTempDirectory("deadwax-bench-checks-");
        try (BenchServer server = BenchServer.start()) {
            int atOnce = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_ONCE);
            List<Path> wavs = Album.write(Files.createDirectories(folder.resolve("album")));
            try (CheckedAlbums albums = CheckedAlbums.signIn(server, folder.resolve("journals"))) {
                List<UUID> wav = albums.deliver("As delivered", wavs);
                // the server has looked at files by now, and so has unpacked what it does that with
                BarePass ffmpeg = BarePass.of(server.homeFolder(), atOnce);
                List<Path> flacs = ffmpeg.toFlac(wavs);
                List<UUID> flac = albums.deliver("As FLAC", flacs);
                Times ofWav = new Times();
                Times ofFlac = new Times();
                for (int round = 1; round <= ROUNDS; round++) {
                    once(server, albums, ffmpeg, wav, wavs, ofWav);
                    once(server, albums, ffmpeg, flac, flacs, ofFlac);
                    System.err.println("checks: " + round + " of " + ROUNDS + ": " + ofWav.told("WAV") + "; "
                            + ofFlac.told("FLAC"));
                }
                return line(
                                ofWav.toBare(),
                                seconds(Medians.of(ofWav.ours)),
                                seconds(Medians.of(ofWav.bare)) + " by ffmpeg decoding")
                        + "\n  " + ofWav.told("WAV")
                        + "\n  " + ofFlac.told("FLAC")
                        + "\n  " + atOnce + " files at a time, ratio at most 1.2";
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static void once(
            BenchServer server,
            CheckedAlbums albums,
            BarePass ffmpeg,
            List<UUID> masters,
            List<Path> files,
            Times times)
            throws IOException, InterruptedException, SQLException {
        times.ours.add(again(server, albums, masters) / 1e9);
        times.bare.add(ffmpeg.decode(files) / 1e9);
        times.measured.add(ffmpeg.measure(files) / 1e9);
    }

    /** @return nanoseconds from the first question to the last verdict in the database */
    private static long again(BenchServer server, CheckedAlbums albums, List<UUID> masters)
            throws InterruptedException, SQLException {
        try (Connection database = server.connect();
                Statement statement = database.createStatement()) {
            long begin = System.nanoTime();
            albums.askForChecks(masters);
            while (true) {
                try (ResultSet left =
                        statement.executeQuery("SELECT count(*) FROM master WHERE recheck_asked_at IS NOT NULL")) {
                    left.next();
                    if (left.getInt(1) == 0) {
                        return System.nanoTime() - begin;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static String seconds(double value) {
        return "%.1f s".formatted(value);
    }
}
