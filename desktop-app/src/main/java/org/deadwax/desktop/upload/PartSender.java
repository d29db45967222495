package org.deadwax.desktop.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadPart;
import org.jspecify.annotations.Nullable;

/** Sends the parts that are missing, several at a time over all files. */
final class PartSender {

    /** Refusals of one part in a row, after which sending it again makes no sense. */
    private static final int ENOUGH = 5;

    /** Storage knows the upload no longer: it must begin anew. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final UploadApi api;
    private final PartStorage storage;
    private final Semaphore lanes;
    private final UploadSettings settings;
    private final Patience patience;
    private final Report report;

    PartSender(
            UploadApi api,
            PartStorage storage,
            Semaphore lanes,
            UploadSettings settings,
            Patience patience,
            Report report) {
        this.api = api;
        this.storage = storage;
        this.lanes = lanes;
        this.settings = settings;
        this.patience = patience;
        this.report = report;
    }

    void sendMissing(UUID label, Upload upload, SourceFile source, @Nullable PartSums read)
            throws UploadFailure, UploadRefused, Lost, InterruptedException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int number : Parts.missing(upload)) {
                    lanes.acquire();
                    boolean taken = submit(pool, failure, () -> send(label, upload, number, source, read));
                    if (!taken) {
                        break;
                    }
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                throw e;
            }
        }
        switch (failure.get()) {
            case null -> {}
            case UploadFailure e -> throw e;
            case UploadRefused e -> throw e;
            case Lost e -> throw e;
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** The first that fails stops the others. Gives the lane back in any case. */
    private boolean submit(ExecutorService pool, AtomicReference<@Nullable Exception> failure, Work work) {
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } catch (Exception e) {
                    if (failure.compareAndSet(null, e)) {
                        pool.shutdownNow();
                    }
                } finally {
                    lanes.release();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            lanes.release();
            return false;
        }
    }

    private void send(UUID label, Upload upload, int number, SourceFile source, @Nullable PartSums read)
            throws UploadFailure, UploadRefused, Lost, InterruptedException {
        long from = Parts.from(upload, number);
        long bytes = Parts.bytes(upload, number);
        Backoff backoff = new Backoff(settings);
        for (int refusals = 0; ; ) {
            source.check();
            // what storage refused once is summed up anew: the file may have changed without telling
            String sha256 = refusals == 0 && read != null && read.partBytes() == upload.partBytes()
                    ? read.of(number)
                    : source.checksum(from, bytes);
            // a fresh ticket each time: the last one may have expired while the network was away
            UploadPart part = new UploadPart(number, sha256);
            PartTicket ticket = patience.ask(() -> api.tickets(label, upload.id(), List.of(part)))
                    .getFirst();
            try {
                String etag = storage.put(ticket, source.path(), from, bytes);
                confirm(label, upload, new PartDone(number, sha256, etag));
                return;
            } catch (PartStorage.Refused refused) {
                if (refused.code.equals("NoSuchUpload")) {
                    throw new Lost();
                }
                if (refused.status < 500 && ++refusals == ENOUGH) {
                    throw new UploadFailure("Storage refused part " + number + " " + ENOUGH + " times ("
                            + refused.status + " " + refused.code
                            + "). Check the network for something that changes data, and retry.");
                }
                patience.pause(backoff, "Storage refused part " + number + " (" + refused.code + ").");
            } catch (UploadRefused refused) {
                throw refused;
            } catch (IOException e) {
                patience.away(backoff, "Storage does not answer.");
            }
        }
    }

    /** Noted before it is told, so that it is not sent again when one side dies in between. */
    private void confirm(UUID label, Upload upload, PartDone done) throws UploadRefused, InterruptedException {
        report.change(entry -> entry.sent(done));
        Upload told = patience.ask(() -> api.confirm(label, upload.id(), List.of(done)));
        report.told(entry -> entry.confirmed(told));
    }
}
