package org.deadwax.server.mail;

import jakarta.mail.internet.MimeMessage;

/** Takes a mail away from here. */
interface Carrier {

    /** @throws NotTaken when it did not; then it may have been taken all the same, if the line broke at the very end */
    void carry(QueuedMail mail, MimeMessage message) throws NotTaken;

    /** There is nothing more for now. */
    default void rest() {}

    /** Why a mail was not taken. */
    final class NotTaken extends Exception {

        enum Why {
            /** The relay is away, or will have nothing from us: no mail's fault, and all wait. */
            RELAY,
            /** Not now: this mail waits. */
            LATER,
            /** Never. */
            REFUSED
        }

        private final Why why;

        NotTaken(Why why, String words) {
            super(words);
            this.why = why;
        }

        Why why() {
            return why;
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
