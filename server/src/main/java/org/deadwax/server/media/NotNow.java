package org.deadwax.server.media;

/** Nothing can be said of a file yet, for a reason that is not the file's. */
final class NotNow extends Exception {

    private static final long serialVersionUID = 1;

    private final String forPeople;

    /** @param forPeople a sentence for the label; @param message for whoever runs the server */
    NotNow(String forPeople, String message) {
        super(message);
        this.forPeople = forPeople;
    }

    String forPeople() {
        return forPeople;
    }
}
