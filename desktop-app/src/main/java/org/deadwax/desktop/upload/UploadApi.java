package org.deadwax.desktop.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;

/**
 * What the engine asks the server. Every call blocks, may be interrupted (then with an {@link IOException}), and throws
 * {@link UploadRefused} when the server answered with a problem, any other {@link IOException} when it did not answer.
 */
public interface UploadApi {

    /** The type of the problem that says: the server may have the file already, read it first. */
    String FINGERPRINT_NEEDED = "/problems/fingerprint-needed";

    /** The type of the problem that says: the same file is on its way in another upload. */
    String UNDER_WAY = "/problems/under-way";

    /**
     * The upload under way for the same track and fingerprint, or a new one. With a glance alone: a new one, or a refusal
     * {@link #FINGERPRINT_NEEDED}.
     */
    Upload start(UUID labelId, UploadStart start) throws IOException;

    /** How far it is; {@code confirmed} is what need not be sent again. */
    Upload find(UUID labelId, UUID uploadId) throws IOException;

    List<PartTicket> tickets(UUID labelId, UUID uploadId, List<UploadPart> parts) throws IOException;

    /** Which file it is, of one that was begun before it was read; or a refusal {@link #UNDER_WAY}. */
    Upload name(UUID labelId, UUID uploadId, UploadFingerprint fingerprint) throws IOException;

    Upload confirm(UUID labelId, UUID uploadId, List<PartDone> parts) throws IOException;

    Upload complete(UUID labelId, UUID uploadId) throws IOException;

    void cancel(UUID labelId, UUID uploadId) throws IOException;
}
