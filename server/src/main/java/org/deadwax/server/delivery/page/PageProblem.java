package org.deadwax.server.delivery.page;

/** What a fan is told instead of what they asked for, in words for fans. */
final class PageProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;

    PageProblem(int status, String title, String sentence) {
        super(sentence);
        this.status = status;
        this.title = title;
    }

    static PageProblem noLink() {
        return new PageProblem(
                404,
                "This link opens nothing",
                "It may have been cut off where it was copied, or been replaced by a newer one. Open it from the newest mail, or"
                        + " ask the store you bought from.");
    }

    static PageProblem notHere(String sentence) {
        return new PageProblem(404, "Not here", sentence + " Go back to the page and choose again.");
    }

    static PageProblem notTheirs() {
        return new PageProblem(
                403,
                "Not open",
                "This is not part of what can be downloaded now. The page says what is, and from when.");
    }

    static PageProblem notReady() {
        return new PageProblem(
                503,
                "Still being made",
                "This format is being made from the master. It takes some minutes; nothing is lost, and the link stays.");
    }

    static PageProblem away() {
        return new PageProblem(
                503,
                "The music cannot be reached just now",
                "The storage does not answer. Nothing is lost and nothing was counted: try again in some minutes.");
    }

    static PageProblem tooMany() {
        return new PageProblem(
                429,
                "Opened in very many places",
                "This link was used from more devices and networks than anybody has. Ask the store you bought from to open it"
                        + " again for you.");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
