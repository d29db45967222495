package org.deadwax.model;

/** What became of a mail. */
public enum MailState {
    /** In line, or tried and to be tried again. */
    WAITING,
    /** The relay has taken it. */
    SENT,
    /** No relay: it lies in the server's folder, and can be read here and handed on. */
    IN_FOLDER,
    /** The relay will not take it. */
    REFUSED,
    /** Not sent: mail to that address came back before, or somebody complained. */
    STOPPED,
    /** It was taken, and came back. */
    BOUNCED,
    /** Whoever got it called it spam. */
    COMPLAINED
}
