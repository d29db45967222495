package org.deadwax.desktop.upload;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartSize;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadStart;
import org.jspecify.annotations.Nullable;

/** Brings one file from the disk to an accepted master, or to the sentence that says why not. */
final class FileRun implements Runnable {

    private static final System.Logger log = System.getLogger(FileRun.class.getName());
    private static final int BEGINNINGS = 3;
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private JournalEntry entry;
    private @Nullable Fingerprint read;
    private final UploadApi api;
    private final UploadSettings settings;
    private final PartSender parts;
    private final Patience patience;
    private final Report report;
    private final Thread thread;

    FileRun(
            JournalEntry entry,
            UploadApi api,
            UploadSettings settings,
            PartStorage storage,
            Semaphore lanes,
            Report report) {
        this.entry = entry;
        this.api = api;
        this.settings = settings;
        this.report = report;
        this.patience = new Patience(settings, report);
        this.parts = new PartSender(api, storage, lanes, settings, patience, report);
        this.thread = Thread.ofVirtual().name("upload-" + entry.id()).unstarted(this);
    }

    void begin() {
        thread.start();
    }

    /** It hears of it soon; what it reports from now on is not listened to. */
    void stop() {
        thread.interrupt();
    }

    /** Waits for its end after a stop, but not for ever. */
    void join() {
        try {
            thread.join(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            Master master = send();
            if (master.state() == MasterState.ACCEPTED) {
                report.ended(UploadState.ACCEPTED, null);
            } else {
                report.ended(UploadState.REJECTED, master.reason());
            }
        } catch (InterruptedException e) {
            // paused, cancelled or closed: whoever did it has said so
        } catch (UploadFailure e) {
            failAndForget(e);
        } catch (UploadRefused e) {
            report.ended(UploadState.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            log.log(System.Logger.Level.ERROR, "An upload stumbled", e);
            report.ended(UploadState.FAILED, "Deadwax could not go on with it: " + e.getMessage() + ". Retry.");
        }
    }

    /** A retry looks at the file anew; the server knows by its fingerprint what it has already. */
    private void failAndForget(UploadFailure failure) {
        try {
            report.change(known -> known.marked(null).with(null));
            report.ended(UploadState.FAILED, failure.getMessage());
        } catch (InterruptedException e) {
            // stopped in the same moment
        }
    }

    private Master send() throws UploadFailure, UploadRefused, InterruptedException {
        SourceFile source = SourceFile.open(entry.path());
        String fingerprint = fingerprint(source);
        Upload upload = deliver(source, fingerprint);
        report.change(known -> known.with(upload).in(UploadState.VERIFYING, null));
        return verified(upload);
    }

    private String fingerprint(SourceFile source) throws UploadFailure, InterruptedException {
        FileMark known = entry.mark();
        if (known != null && known.fingerprint() != null && known.sameFileAs(source.mark())) {
            return known.fingerprint();
        }
        report.change(now -> now.marked(source.mark()).in(UploadState.FINGERPRINTING, null));
        read = source.fingerprint(PartSize.forFile(source.mark().sizeBytes()));
        String fingerprint = read.sha256();
        source.check();
        if (known != null && known.fingerprint() != null && !known.fingerprint().equals(fingerprint)) {
            throw source.changed();
        }
        entry = report.change(now -> now.marked(source.mark().with(fingerprint)));
        return fingerprint;
    }

    private Upload deliver(SourceFile source, String fingerprint)
            throws UploadFailure, UploadRefused, InterruptedException {
        UUID label = entry.labelId();
        String name = Normalizer.normalize(String.valueOf(source.path().getFileName()), Normalizer.Form.NFC);
        UploadStart start = new UploadStart(entry.trackId(), name, source.mark().sizeBytes(), fingerprint);
        for (int beginning = 1; beginning <= BEGINNINGS; beginning++) {
            Upload upload = patience.ask(() -> api.start(label, start));
            report.change(known -> known.with(upload).in(UploadState.UPLOADING, null));
            try {
                return upload.master() == null ? allParts(label, upload, source) : upload;
            } catch (PartSender.Lost e) {
                giveUp(label, upload.id());
            } catch (UploadRefused refused) {
                if (refused.status() != 404) {
                    throw refused;
                }
            }
        }
        throw new UploadFailure(
                "The server lost what was sent " + BEGINNINGS + " times. Tell whoever runs it, and retry.");
    }

    private Upload allParts(UUID label, Upload begun, SourceFile source)
            throws UploadFailure, UploadRefused, PartSender.Lost, InterruptedException {
        Upload upload = confirmSent(label, begun);
        if (!upload.confirmed().isEmpty()) {
            report.resumed(null);
        }
        for (int round = 1; ; round++) {
            parts.sendMissing(label, upload, source, read);
            source.check();
            try {
                UUID id = upload.id();
                return patience.ask(() -> api.complete(label, id));
            } catch (UploadRefused refused) {
                // storage lost parts, which may happen to it in a power cut: the server says now which
                if (refused.status() != 409 || round == BEGINNINGS) {
                    throw refused;
                }
                UUID id = upload.id();
                upload = patience.ask(() -> api.find(label, id));
                Upload corrected = upload;
                report.change(known -> known.with(corrected));
            }
        }
    }

    /** Parts that storage took before a crash, of which the server had not heard. */
    private Upload confirmSent(UUID label, Upload upload) throws UploadRefused, InterruptedException {
        boolean same = entry.upload() != null && entry.upload().id().equals(upload.id());
        List<PartDone> sent = same
                ? entry.sent().stream()
                        .filter(part -> !upload.confirmed().contains(part.number()))
                        .toList()
                : List.of();
        if (sent.isEmpty()) {
            return upload;
        }
        Upload told = patience.ask(() -> api.confirm(label, upload.id(), sent));
        report.change(known -> known.confirmed(told));
        return told;
    }

    private void giveUp(UUID label, UUID upload) throws UploadRefused, InterruptedException {
        try {
            patience.ask(() -> {
                api.cancel(label, upload);
                return upload;
            });
        } catch (UploadRefused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
        }
    }

    private Master verified(Upload complete) throws UploadFailure, UploadRefused, InterruptedException {
        Upload upload = complete;
        while (true) {
            Master master = upload.master();
            if (master == null) {
                throw new UploadFailure("The server has all parts and no master. Retry.");
            }
            if (master.state() != MasterState.VERIFYING) {
                return master;
            }
            Thread.sleep(settings.verifyPoll());
            UUID id = upload.id();
            upload = patience.ask(() -> api.find(entry.labelId(), id));
            Upload told = upload;
            report.told(known -> known.with(told));
        }
    }
}
