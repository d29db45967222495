package org.deadwax.plugin;

/** A file that the format has no room for. Its message is shown to a label manager. */
public final class DoesNotFit extends Exception {

    private static final long serialVersionUID = 1L;

    public DoesNotFit(String message) {
        super(message);
    }
}
