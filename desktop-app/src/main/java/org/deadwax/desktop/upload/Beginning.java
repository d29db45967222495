package org.deadwax.desktop.upload;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.deadwax.model.PartSize;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadStart;
import org.jspecify.annotations.Nullable;

/**
 * How the server comes to know a file: by its fingerprint, so that nothing is sent twice; of a large one that it cannot have
 * yet, which a glance tells, while the first parts are on their way.
 */
final class Beginning {

    private final UploadApi api;
    private final UploadSettings settings;
    private final Patience patience;
    private final Report report;

    private JournalEntry entry;
    private @Nullable Fingerprint read;
    private boolean readFirst;

    Beginning(JournalEntry entry, UploadApi api, UploadSettings settings, Patience patience, Report report) {
        this.entry = entry;
        this.api = api;
        this.settings = settings;
        this.patience = patience;
        this.report = report;
    }

    Begun begin(SourceFile source) throws UploadFailure, UploadRefused, InterruptedException {
        String known = known(source);
        if (known == null && mayBeSentUnread(source)) {
            try {
                return whileItIsRead(source);
            } catch (UploadRefused refused) {
                if (!refused.problem().type().equals(UploadApi.FINGERPRINT_NEEDED)) {
                    throw refused;
                }
                readFirst = true;
            }
        }
        String fingerprint = known == null ? fingerprint(source) : known;
        String glance = settings.readFirstBytes() < source.mark().sizeBytes() ? source.glance() : null;
        Upload upload = start(source, fingerprint, glance);
        JournalEntry before = entry;
        report.change(now -> now.with(upload).in(UploadState.UPLOADING, null));
        return Begun.read(upload, before, read);
    }

    private boolean mayBeSentUnread(SourceFile source) {
        FileMark mark = entry.mark();
        return !readFirst
                && source.mark().sizeBytes() > settings.readFirstBytes()
                && (mark == null || mark.fingerprint() == null);
    }

    /** @return null when it must be read */
    private @Nullable String known(SourceFile source) {
        FileMark mark = entry.mark();
        if (read != null) {
            return read.sha256();
        }
        return mark != null && mark.sameFileAs(source.mark()) ? mark.fingerprint() : null;
    }

    private Begun whileItIsRead(SourceFile source) throws UploadFailure, UploadRefused, InterruptedException {
        report.change(now -> now.marked(source.mark()).in(UploadState.FINGERPRINTING, null));
        Upload left = unnamed(source);
        Upload upload = left == null ? start(source, null, source.glance()) : left;
        JournalEntry before = entry;
        report.change(now -> now.with(upload).in(UploadState.UPLOADING, null));
        Reading reading = Reading.begin(source, upload.partBytes());
        return Begun.reading(upload, before, reading, new FutureTask<>(() -> name(source, upload, reading)));
    }

    /** The server hears of it before the journal: what the journal knows, the server knows. */
    private Upload name(SourceFile source, Upload upload, Reading reading)
            throws UploadFailure, UploadRefused, InterruptedException {
        Fingerprint whole = reading.whole();
        read = whole;
        UUID label = entry.labelId();
        UploadFingerprint fingerprint = new UploadFingerprint(whole.sha256());
        Upload told = patience.ask(() -> api.name(label, upload.id(), fingerprint));
        report.change(now -> now.marked(source.mark().with(whole.sha256())));
        return told;
    }

    /** What stopped while it was read: by the journal it is the same file. */
    private @Nullable Upload unnamed(SourceFile source) throws UploadRefused, InterruptedException {
        Upload left = entry.upload();
        FileMark mark = entry.mark();
        if (left == null || mark == null || !mark.sameFileAs(source.mark())) {
            return null;
        }
        try {
            Upload now = patience.ask(() -> api.find(entry.labelId(), left.id()));
            return now.master() == null ? now : null;
        } catch (UploadRefused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            return null;
        }
    }

    private String fingerprint(SourceFile source) throws UploadFailure, InterruptedException {
        FileMark known = entry.mark();
        report.change(now -> now.marked(source.mark()).in(UploadState.FINGERPRINTING, null));
        Fingerprint whole = source.fingerprint(PartSize.forFile(source.mark().sizeBytes()), sum -> {});
        read = whole;
        source.check();
        if (known != null && known.fingerprint() != null && !known.fingerprint().equals(whole.sha256())) {
            throw source.changed();
        }
        entry = report.change(now -> now.marked(source.mark().with(whole.sha256())));
        return whole.sha256();
    }

    private Upload start(SourceFile source, @Nullable String fingerprint, @Nullable String glance)
            throws UploadRefused, InterruptedException {
        String name = Normalizer.normalize(String.valueOf(source.path().getFileName()), Normalizer.Form.NFC);
        UploadStart start = new UploadStart(entry.trackId(), name, source.mark().sizeBytes(), fingerprint, glance);
        return patience.ask(() -> api.start(entry.labelId(), start));
    }
}
