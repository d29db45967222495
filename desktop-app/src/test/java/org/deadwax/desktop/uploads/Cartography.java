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
import org.deadwax.desktop.upload.Resumption;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Artist;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Eleven masters of one album, each in another state, on a queue and a server that a test holds. */
final class Cartography implements UploadQueue {

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

    final List<UploadItem> items = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<UploadRequest> added = new ArrayList<>();
    private @Nullable UploadListener listener;

    static final class Server {
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
            return Cartography.release();
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

    static UUID track(int number) {
        return UUID.nameUUIDFromBytes(("track " + number).getBytes(StandardCharsets.UTF_8));
    }

    Cartography onItsWay() {
        items.addAll(List.of(
                item(1, UploadState.ACCEPTED, 1, null, accepted(-9.4, -1.2)),
                item(2, UploadState.ACCEPTED, 1, null, accepted(-10.1, -1.0)),
                item(3, UploadState.ACCEPTED, 1, null, accepted(-8.8, -1.1)),
                item(
                        4,
                        UploadState.ACCEPTED,
                        1,
                        null,
                        accepted(-9.9, -1.0, "Starts with 12.4 s of silence; more than 10 s is unusual.")),
                sending(5, 0.71, false, 900_000, Duration.ofSeconds(72)),
                sending(6, 0.44, true, 500_000, Duration.ofSeconds(138)),
                item(
                        7,
                        UploadState.REJECTED,
                        1,
                        "The header says 4:31.2, the audio ends at 3:58.6. Export it again and drop it here.",
                        null),
                item(8, UploadState.VERIFYING, 1, null, null),
                sending(9, 0.10, false, 400_000, Duration.ofSeconds(325)),
                item(10, UploadState.WAITING, 0, null, null),
                item(11, UploadState.WAITING, 0, null, null)));
        return this;
    }

    static UploadItem item(
            int number, UploadState state, double share, @Nullable String reason, @Nullable Master master) {
        return item(number, state, share, false, 0, null, reason, master);
    }

    private static UploadItem sending(int number, double share, boolean resumed, long speed, Duration left) {
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

    private static Master accepted(double lufs, double peak, String... warnings) {
        return new Master(
                RELEASE,
                RELEASE,
                "x.wav",
                1,
                MasterState.ACCEPTED,
                null,
                List.of(warnings),
                new Master.Audio("pcm_s24le", 96_000, 24, 2, 307_000, lufs, peak, false),
                Instant.EPOCH,
                1,
                true,
                "Rosa",
                null,
                List.of(),
                null,
                null,
                true);
    }

    void change(UploadItem item) {
        items.replaceAll(each -> each.id().equals(item.id()) ? item : each);
        tell(item);
    }

    void tell(UploadItem item) {
        if (listener != null) {
            listener.changed(item);
        }
    }

    @Override
    public void add(List<UploadRequest> files) {
        added.addAll(files);
    }

    @Override
    public List<UploadItem> items() {
        return List.copyOf(items);
    }

    @Override
    public void pause(UUID item) {
        done.add("pause");
    }

    @Override
    public void resume(UUID item) {
        done.add("resume");
    }

    @Override
    public void pauseAll() {
        done.add("pause all");
    }

    @Override
    public void resumeAll() {
        done.add("resume all");
    }

    @Override
    public void retry(UUID item) {
        done.add("retry");
    }

    @Override
    public void moveFirst(UUID item) {
        done.add("first");
    }

    @Override
    public void cancel(UUID item) {
        done.add("cancel");
    }

    @Override
    public void dismiss(UUID item) {
        done.add("dismiss");
    }

    @Override
    public void limit(long bytesPerSecond) {
        done.add("limit " + bytesPerSecond);
    }

    @Override
    public void addListener(UploadListener hears) {
        listener = hears;
    }
}
