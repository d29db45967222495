package org.deadwax.server.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Upload;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns the parts of an upload into a master that waits to be verified. Asked again after a crash, it goes on. */
@Component
public class CompleteUpload {

    private final Uploads uploads;
    private final StoredUploads stored;
    private final StoredMasters masters;
    private final Storage storage;
    private final CheckQueue queue;
    private final TransactionTemplate transactions;

    CompleteUpload(
            Uploads uploads,
            StoredUploads stored,
            StoredMasters masters,
            Storage storage,
            CheckQueue queue,
            TransactionTemplate transactions) {
        this.uploads = uploads;
        this.stored = stored;
        this.masters = masters;
        this.storage = storage;
        this.queue = queue;
        this.transactions = transactions;
    }

    private record Assembled(UploadRow row, List<ConfirmedPart> parts) {}

    /** @throws ProblemException 409 when parts are missing, or turn out to: ask which, send them, and complete again */
    public Upload complete(Access access, UUID uploadId) {
        Upload now = uploads.find(access, uploadId);
        if (now.master() != null) {
            return now;
        }
        Assembled whole = transactions.execute(status -> {
            UploadRow row = uploads.open(access, uploadId);
            if (row.fingerprint() == null) {
                throw new ProblemException(
                        409,
                        "fingerprint-missing",
                        "Fingerprint missing",
                        "It is not known yet which file “" + row.fileName()
                                + "” is. Tell its fingerprint, and complete it then.");
            }
            List<ConfirmedPart> parts = stored.parts(row);
            if (parts.size() < row.parts()) {
                throw missing(row, row.parts() - parts.size());
            }
            return new Assembled(row, parts);
        });
        assemble(whole);
        Upload complete = transactions.execute(status -> {
            UploadRow row = stored.lock(access.labelId(), uploadId).orElseThrow();
            if (!row.open() && !row.complete()) {
                throw ProblemException.notFound("“" + row.fileName() + "” was cancelled meanwhile.");
            }
            stored.close(row, "COMPLETE", true);
            masters.add(
                    row,
                    Checksums.composite(
                            whole.parts().stream().map(ConfirmedPart::sha256).toList()),
                    SignedIn.current().name());
            return uploads.told(stored.find(access.labelId(), uploadId).orElseThrow());
        });
        queue.soon();
        return complete;
    }

    private void assemble(Assembled whole) {
        UploadRow row = whole.row();
        try {
            storage.complete(row.key(), Uploads.multipart(row), whole.parts());
        } catch (Storage.PartsDiffer e) {
            throw correct(whole);
        } catch (Storage.Lost e) {
            throw lost(row);
        }
    }

    /** A power cut may take parts that storage had already acknowledged: only what it can show counts. */
    private ProblemException correct(Assembled whole) {
        UploadRow row = whole.row();
        try {
            Set<String> held = storage.parts(row.key(), Uploads.multipart(row)).stream()
                    .map(CompleteUpload::bare)
                    .collect(Collectors.toSet());
            List<Integer> gone = whole.parts().stream()
                    .filter(part -> !held.contains(bare(part.etag())))
                    .map(ConfirmedPart::number)
                    .toList();
            // all are there, and one is not what was said of it: which one, storage does not tell
            List<Integer> again = gone.isEmpty()
                    ? whole.parts().stream().map(ConfirmedPart::number).toList()
                    : gone;
            transactions.executeWithoutResult(status -> stored.forget(row, again));
            return missing(row, again.size());
        } catch (Storage.Lost e) {
            return lost(row);
        }
    }

    private ProblemException lost(UploadRow row) {
        transactions.executeWithoutResult(status -> stored.close(row, "ABANDONED", true));
        return ProblemException.notFound("Storage has lost “" + row.fileName() + "”. Send it again.");
    }

    private static ProblemException missing(UploadRow row, int count) {
        return new ProblemException(
                409,
                "parts-missing",
                "Parts are missing",
                count + " of " + row.parts() + " parts of “" + row.fileName()
                        + "” are not there yet. Send them, and complete it then.");
    }

    private static String bare(String etag) {
        return etag.replace("\"", "");
    }
}
