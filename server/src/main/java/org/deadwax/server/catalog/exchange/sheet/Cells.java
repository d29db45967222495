package org.deadwax.server.catalog.exchange.sheet;

/** Text that a spreadsheet program would run as a formula: a title may begin with “=”, and a stranger may have typed it. */
public final class Cells {

    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";
    private static final String MARKED = "(?s)'[=+\\-@\\t\\r].*";

    private Cells() {}

    /** A number may begin with a minus; nothing else that a program would compute does after this. */
    public static String harmless(String text) {
        return text.matches(FORMULA) && !text.matches("[+-]?[0-9]+([.,][0-9]+)?") ? "'" + text : text;
    }

    /** What {@link #harmless} was given. */
    public static String read(String text) {
        return text.matches(MARKED) ? text.substring(1) : text;
    }
}
