package org.deadwax.server.mail;

import java.util.List;
import java.util.Map;

/** What can stand in braces in a mail to a fan, and what stands there in a preview. */
public final class MailWords {

    /** Where the music is. No mail to a fan is without it. */
    public static final String LINK = "link";

    /** As the fan wrote it at the checkout. */
    public static final String NAME = "name";

    /** What was bought, a line each. */
    public static final String TITLES = "titles";

    /** As people call it, "#LM-19877". */
    public static final String ORDER = "order";

    /** The label's name; always there. */
    public static final String LABEL = "label";

    static final List<String> ALL = List.of(LINK, NAME, TITLES, ORDER, LABEL);

    /** What stands there when nobody knows better. */
    static final Map<String, String> MISSING = Map.of(NAME, "there");

    private MailWords() {}

    static Map<String, String> example(String label, String server) {
        return Map.of(
                LINK, server + (server.endsWith("/") ? "" : "/") + "d/example",
                NAME, "Maya Lindqvist",
                TITLES, "Kindling Season, digital album",
                ORDER, "#19877",
                LABEL, label);
    }
}
