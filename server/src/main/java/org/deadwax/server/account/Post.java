package org.deadwax.server.account;

/** Takes letters to people. The mail module does: everything that leaves goes through its queue. */
@FunctionalInterface
public interface Post {

    /** In the current label's transaction: it goes out when that commits, and not before. */
    void send(Letter letter);

    /**
     * @param to an e-mail address
     * @param subject in one line; anything else in it is taken for blanks
     * @param text plain
     */
    record Letter(String to, String subject, String text) {

        /** Without the text, which may hold a secret. */
        @Override
        public String toString() {
            return "Letter[" + to + "]";
        }
    }
}
