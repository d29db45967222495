package org.deadwax.desktop.upload;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.PartDone;
import org.deadwax.model.Upload;

/** Brings one file from the disk to an accepted master, or to the sentence that says why not. */
final class FileRun implements Runnable {

    private static final System.Logger log = System.getLogger(FileRun.class.getName());
    private static final int BEGINNINGS = 3;
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final JournalEntry entry;
    private final Beginning beginning;
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
        this.beginning = new Beginning(entry, api, settings, patience, report);
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
        Upload upload = deliver(SourceFile.open(entry.path()));
        report.change(known -> known.with(upload).in(UploadState.VERIFYING, null));
        return verified(upload);
    }

    private Upload deliver(SourceFile source) throws UploadFailure, UploadRefused, InterruptedException {
        UUID label = entry.labelId();
        for (int time = 1; time <= BEGINNINGS; time++) {
            Begun begun = beginning.begin(source);
            Upload upload = begun.upload();
            try (begun) {
                return upload.master() == null ? allParts(label, begun, source) : upload;
            } catch (PartSender.Lost e) {
                giveUp(label, upload.id());
            } catch (UploadRefused refused) {
                if (refused.problem().type().equals(UploadApi.UNDER_WAY)) {
                    giveUp(label, upload.id());
                } else if (refused.status() != 404) {
                    throw refused;
                }
            }
        }
        throw new UploadFailure(
                "The server lost what was sent " + BEGINNINGS + " times. Tell whoever runs it, and retry.");
    }

    private Upload allParts(UUID label, Begun begun, SourceFile source)
            throws UploadFailure, UploadRefused, PartSender.Lost, InterruptedException {
        Upload upload = confirmSent(label, begun);
        if (!upload.confirmed().isEmpty()) {
            report.resumed(null);
        }
        for (int round = 1; ; round++) {
            parts.sendMissing(label, upload, source, begun.sums());
            source.check();
            begun.named();
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
    private Upload confirmSent(UUID label, Begun begun) throws UploadRefused, InterruptedException {
        Upload upload = begun.upload();
        JournalEntry before = begun.before();
        boolean same = before.upload() != null && before.upload().id().equals(upload.id());
        List<PartDone> sent = same
                ? before.sent().stream()
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
