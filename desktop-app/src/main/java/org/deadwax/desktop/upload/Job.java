package org.deadwax.desktop.upload;

import java.time.Duration;
import java.util.UUID;
import org.deadwax.model.Upload;
import org.jspecify.annotations.Nullable;

/** One file of the queue as the engine holds it. Touched at the desk only, but for what is shown. */
final class Job {

    JournalEntry entry;
    /** What will have happened when parts are taken over. */
    Resumption goesOn = Resumption.KNOWN_TO_SERVER;

    /** Set once parts were taken over. */
    @Nullable
    Resumption resumption;

    @Nullable
    FileRun run;

    /** What it waits for just now; not worth a place in the journal. */
    @Nullable
    String note;

    private final Rate rate = new Rate();
    private volatile UploadItem shown;

    Job(JournalEntry entry) {
        this.entry = entry;
        this.shown = show();
    }

    UUID id() {
        return shown.id();
    }

    UploadState state() {
        return entry.state();
    }

    UploadItem shown() {
        return shown;
    }

    /** Has not begun, and may change places. */
    boolean idle() {
        return entry.state() == UploadState.WAITING && run == null || entry.state() == UploadState.PAUSED;
    }

    @Nullable
    String fingerprint() {
        return entry.mark() == null ? null : entry.mark().fingerprint();
    }

    /** Takes a place among those that send; a master being verified needs none. */
    boolean sends() {
        return run != null && entry.state() != UploadState.VERIFYING;
    }

    /** Parts that were there before sending began say nothing about its speed. */
    void measure(UploadState before) {
        if (before != entry.state()) {
            rate.forget();
        }
        if (entry.state() == UploadState.UPLOADING) {
            rate.mark(System.nanoTime(), confirmedBytes());
        }
    }

    UploadItem refresh() {
        shown = show();
        return shown;
    }

    private UploadItem show() {
        Upload upload = entry.upload();
        boolean sending = entry.state() == UploadState.UPLOADING;
        long size = entry.mark() == null ? 0 : entry.mark().sizeBytes();
        long confirmed = confirmedBytes();
        Duration left = sending ? rate.timeFor(size - confirmed) : null;
        return new UploadItem(
                entry.id(),
                entry.labelId(),
                entry.trackId(),
                entry.path(),
                size,
                entry.state(),
                upload == null ? 0 : upload.parts(),
                upload == null ? 0 : upload.confirmed().size(),
                confirmed,
                resumption,
                sending ? rate.bytesPerSecond() : 0,
                left,
                note == null ? entry.reason() : note,
                upload == null ? null : upload.master());
    }

    private long confirmedBytes() {
        Upload upload = entry.upload();
        return upload == null
                ? 0
                : upload.confirmed().stream()
                        .mapToLong(number -> Parts.bytes(upload, number))
                        .sum();
    }
}
