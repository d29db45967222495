package org.deadwax.server.charts.file;

/** A format that did not do its work. Its message is a sentence for a label manager, and its report alone is harmed. */
public final class FormatFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public FormatFailed(String message) {
        super(message);
    }
}
