package org.deadwax.desktop.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;

/**
 * What the engine asks the server. Every call blocks, may be interrupted (then with an {@link IOException}), and throws
 * {@link UploadRefused} when the server answered with a problem, any other {@link IOException} when it did not answer.
 */
public interface UploadApi {

    /** The upload under way for the same track and fingerprint, or a new one. */
    Upload start(UUID labelId, UploadStart start) throws IOException;

    /** How far it is; {@code confirmed} is what need not be sent again. */
    Upload find(UUID labelId, UUID uploadId) throws IOException;

    List<PartTicket> tickets(UUID labelId, UUID uploadId, List<UploadPart> parts) throws IOException;

    Upload confirm(UUID labelId, UUID uploadId, List<PartDone> parts) throws IOException;

    Upload complete(UUID labelId, UUID uploadId) throws IOException;

    void cancel(UUID labelId, UUID uploadId) throws IOException;
}
