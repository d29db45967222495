package org.deadwax.desktop.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.desktop.upload.UploadApi;
import org.deadwax.desktop.upload.UploadRefused;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;

/** What the upload engine asks, asked of the server. */
public record ServerUploads(DeadwaxApi api) implements UploadApi {

    @Override
    public Upload start(UUID labelId, UploadStart start) throws IOException {
        return ask(() -> api.startUpload(labelId, start));
    }

    @Override
    public Upload find(UUID labelId, UUID uploadId) throws IOException {
        return ask(() -> api.upload(labelId, uploadId));
    }

    @Override
    public List<PartTicket> tickets(UUID labelId, UUID uploadId, List<UploadPart> parts) throws IOException {
        return ask(() -> api.tickets(labelId, uploadId, parts));
    }

    @Override
    public Upload name(UUID labelId, UUID uploadId, UploadFingerprint fingerprint) throws IOException {
        return ask(() -> api.nameUpload(labelId, uploadId, fingerprint));
    }

    @Override
    public Upload confirm(UUID labelId, UUID uploadId, List<PartDone> parts) throws IOException {
        return ask(() -> api.confirmParts(labelId, uploadId, parts));
    }

    @Override
    public Upload complete(UUID labelId, UUID uploadId) throws IOException {
        return ask(() -> api.completeUpload(labelId, uploadId));
    }

    @Override
    public void cancel(UUID labelId, UUID uploadId) throws IOException {
        ask(() -> {
            api.cancelUpload(labelId, uploadId);
            return uploadId;
        });
    }

    private static <T> T ask(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (ApiProblem refused) {
            throw new UploadRefused(refused.problem());
        } catch (NotConnected away) {
            throw new IOException(away.getMessage(), away);
        }
    }
}
