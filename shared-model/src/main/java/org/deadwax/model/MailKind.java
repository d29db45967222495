package org.deadwax.model;

/** What a mail is for. */
public enum MailKind {
    /** Somebody is asked to join a label. */
    INVITATION,
    /** What a fan bought can be downloaded. */
    DELIVERY,
    /** The same once more: the fan, or somebody at the label, asked for it. */
    AGAIN;

    /** Goes to a fan, so the label words it, and only a production server sends it. */
    public boolean toFan() {
        return this != INVITATION;
    }
}
