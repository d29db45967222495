package org.deadwax.server.mail;

import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.MailKind;

/**
 * A mail whose turn it is.
 *
 * @param sealed what its template is filled with; of a letter "subject" and "text"
 * @param claim by which this server holds it
 */
record QueuedMail(
        UUID id, UUID labelId, MailKind kind, String to, Instant queuedAt, int attempts, byte[] sealed, UUID claim) {

    @Override
    public String toString() {
        return "QueuedMail[" + kind + " " + id + "]";
    }
}
