package org.deadwax.server.charts.sftp;

/** A file that did not get there. Its message is a sentence with the way out. */
public final class SftpTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private SftpTrouble(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** What may be over when it is tried again. */
    static SftpTrouble passing(String message) {
        return new SftpTrouble(message, true);
    }

    /** What somebody has to mend first: trying again would only lock the account. */
    public static SftpTrouble standing(String message) {
        return new SftpTrouble(message, false);
    }

    public boolean passes() {
        return passing;
    }
}
