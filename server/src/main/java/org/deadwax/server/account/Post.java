package org.deadwax.server.account;

/** Takes letters to people. Whoever can send mail offers it; until then they lie in a folder. */
@FunctionalInterface
public interface Post {

    /** Returns when the letter is safe with whoever takes it on. */
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
