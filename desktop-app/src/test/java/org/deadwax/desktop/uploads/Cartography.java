package org.deadwax.desktop.uploads;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.upload.Resumption;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Artist;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Eleven masters of one album, each in another state, six of another that are done, and the server that has them. */
final class Cartography {

    static final UUID FERROUS = Fixtures.id("Ferrous");
    static final UUID RELEASE = UUID.fromString("01932c4e-0000-7000-8000-0000000000ca");
    private static final Artist TALL_WEATHER = new Artist(RELEASE, "Tall Weather");
    private static final String[] TITLES = {
        "Datum",
        "Benchmark",
        "Isobar",
        "Magnetic North",
        "Ridge and Furrow",
        "Trig Point",
        "Undertow",
        "Hachures",
        "Contour Interval",
        "Sheet 173",
        "Legend"
    };
    private static final long[] MEGABYTES = {128, 149, 177, 168, 222, 123, 114, 200, 143, 102, 249};

    static final class Server {
        private @Nullable Master accepted;
        final List<ReleaseEdit> saved = new ArrayList<>();
        List<Master> masters = List.of();

        Page<ReleaseSummary> releases(
                UUID label, @Nullable String search, @Nullable String after, @Nullable Integer limit) {
            return new Page<>(
                    List.of(new ReleaseSummary(
                            RELEASE,
                            "Cartography",
                            TALL_WEATHER,
                            "LM-042",
                            LocalDate.of(2027, 1, 15),
                            ReleaseState.DRAFT,
                            List.of(Format.VINYL),
                            11,
                            4)),
                    null);
        }

        Release release(UUID label, UUID release) {
            return release.equals(FERROUS) ? ferrous() : Cartography.release();
        }

        List<Master> masters(UUID label, UUID release) {
            return accepted == null ? masters : List.of(accepted);
        }

        Release saveRelease(UUID label, UUID release, String etag, ReleaseEdit edit) {
            saved.add(edit);
            Release before = Cartography.release();
            List<Track> tracks = new ArrayList<>(before.tracks());
            for (ReleaseEdit.TrackEdit each : edit.tracks()) {
                if (each.id() == null) {
                    int number = tracks.size() + 1;
                    tracks.add(new Track(track(number), number, each.title(), null));
                }
            }
            return new Release(
                    RELEASE,
                    before.title(),
                    before.artist(),
                    before.catalogueNumber(),
                    before.streetDate(),
                    before.streetZone(),
                    before.state(),
                    tracks,
                    List.of(),
                    2);
        }

        Master acceptWarning(UUID label, UUID master, Check check) {
            if (!master.equals(warned().id()) || check != Check.SILENCE_AT_START) {
                throw new AssertionError(master + " has no such warning: " + check);
            }
            accepted = accepted(4, -9.9, -1.0, null);
            return accepted;
        }
    }

    static Release release() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < TITLES.length; i++) {
            tracks.add(new Track(track(i + 1), i + 1, TITLES[i], null));
        }
        return new Release(
                RELEASE,
                "Cartography",
                TALL_WEATHER,
                "LM-042",
                LocalDate.of(2027, 1, 15),
                "America/New_York",
                ReleaseState.DRAFT,
                tracks,
                List.of(),
                1);
    }

    static Release ferrous() {
        return new Release(
                FERROUS,
                "Ferrous",
                new Artist(FERROUS, "Ines Okafor"),
                "LM-043",
                LocalDate.of(2026, 12, 4),
                "America/New_York",
                ReleaseState.PUBLISHED,
                List.of(new Track(Fixtures.id("ferrous 1"), 1, "Bloomery", null)),
                List.of(),
                1);
    }

    /** Its one master, accepted at 21:36 Eastern on the eve. */
    static UploadItem bloomery() {
        Master master = accepted(1, -9.1, -1.4, null);
        return new UploadItem(
                Fixtures.id("item of Ferrous"),
                Desks.LABEL.id(),
                Fixtures.id("ferrous 1"),
                Path.of("/music/01 Bloomery.flac"),
                90_000_000,
                UploadState.ACCEPTED,
                18,
                18,
                90_000_000,
                null,
                0,
                null,
                null,
                master);
    }

    /** Six and ten came by their name, the others by their tags. */
    static String hows() {
        return java.util.stream.IntStream.rangeClosed(1, TITLES.length)
                .mapToObj(number -> track(number) + "=" + (number == 6 || number == 10 ? How.NAME : How.TAGS))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    static Master warned() {
        return accepted(4, -9.9, -1.0, "Starts with 12.4 s of silence; more than 10 s is unusual");
    }

    static UUID track(int number) {
        return UUID.nameUUIDFromBytes(("track " + number).getBytes(StandardCharsets.UTF_8));
    }

    static List<UploadItem> items() {
        String truncated = "The header says 4:31.2, the audio ends at 3:58.6. Export it again and drop it here.";
        return List.of(
                item(1, UploadState.ACCEPTED, 1, null, accepted(1, -9.4, -1.2, null)),
                item(2, UploadState.ACCEPTED, 1, null, accepted(2, -10.1, -1.0, null)),
                item(3, UploadState.ACCEPTED, 1, null, accepted(3, -8.8, -1.1, null)),
                item(4, UploadState.ACCEPTED, 1, null, warned()),
                sending(5, 0.71, false, 900_000, Duration.ofSeconds(72)),
                sending(6, 0.44, true, 0, null),
                item(7, UploadState.REJECTED, 1, truncated, refused(7, truncated)),
                item(8, UploadState.VERIFYING, 1, null, decoding(8)),
                sending(9, 0.10, false, 400_000, Duration.ofSeconds(325)),
                item(10, UploadState.WAITING, 0, null, null),
                item(11, UploadState.WAITING, 0, null, null));
    }

    static UploadItem item(
            int number, UploadState state, double share, @Nullable String reason, @Nullable Master master) {
        return item(number, state, share, false, 0, null, reason, master);
    }

    private static UploadItem sending(int number, double share, boolean resumed, long speed, @Nullable Duration left) {
        return item(number, UploadState.UPLOADING, share, resumed, speed, left, null, null);
    }

    private static UploadItem item(
            int number,
            UploadState state,
            double share,
            boolean resumed,
            long speed,
            @Nullable Duration left,
            @Nullable String reason,
            @Nullable Master master) {
        long size = MEGABYTES[number - 1] * 1_000_000;
        int parts = (int) (MEGABYTES[number - 1] / 5 + 1);
        return new UploadItem(
                UUID.nameUUIDFromBytes(("item " + number).getBytes(StandardCharsets.UTF_8)),
                Desks.LABEL.id(),
                track(number),
                Path.of("/music", String.format("%02d %s.wav", number, TITLES[number - 1])),
                size,
                state,
                parts,
                (int) Math.round(parts * share),
                Math.round(size * share),
                resumed ? Resumption.AFTER_NETWORK : null,
                speed,
                left,
                reason,
                master);
    }

    private static Master accepted(int number, double lufs, double peak, @Nullable String warning) {
        List<CheckResult> checks = warning == null
                ? List.of()
                : List.of(new CheckResult(
                        Check.SILENCE_AT_START, CheckResult.Verdict.WARNING, warning, 0L, 12_400L, 12.4, "s", null));
        return master(
                number,
                MasterState.ACCEPTED,
                null,
                new Master.Audio("pcm_s24le", 96_000, 24, 2, 307_000, lufs, peak, false),
                checks,
                null);
    }

    private static Master refused(int number, String reason) {
        CheckResult truncated =
                new CheckResult(Check.WHOLE, CheckResult.Verdict.REFUSED, reason, 238_600L, null, 238.6, "s", null);
        return master(number, MasterState.REJECTED, reason, null, List.of(truncated), null);
    }

    private static Master decoding(int number) {
        return master(
                number,
                MasterState.VERIFYING,
                null,
                null,
                List.of(),
                new Master.Checking(Master.Checking.Step.DECODING, 214_000L, 346_000L, null));
    }

    private static Master master(
            int number,
            MasterState state,
            @Nullable String reason,
            Master.@Nullable Audio audio,
            List<CheckResult> checks,
            Master.@Nullable Checking checking) {
        return new Master(
                Fixtures.id("master " + number),
                track(number),
                String.format("%02d %s.wav", number, TITLES[number - 1]),
                MEGABYTES[number - 1] * 1_000_000,
                state,
                reason,
                checks.stream()
                        .filter(CheckResult::open)
                        .map(CheckResult::sentence)
                        .toList(),
                audio,
                Instant.parse("2026-11-20T02:36:00Z"),
                1,
                true,
                "Rosa Imhof",
                null,
                checks,
                checking,
                null,
                true);
    }
}
