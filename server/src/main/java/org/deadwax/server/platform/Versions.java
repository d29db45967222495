package org.deadwax.server.platform;

import org.jspecify.annotations.Nullable;

/** Versions of things that are edited, as ETag and If-Match carry them. */
public final class Versions {

    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an edit was made from.
     *
     * @param ifMatch the header; null when it was not sent, which is a problem of its own
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    428,
                    "version-missing",
                    "Which version was edited?",
                    "Send the ETag that was read as If-Match, so that nobody's work is overwritten.");
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw stale();
        }
        return Long.parseLong(digits);
    }

    /** Somebody else was faster. */
    public static ProblemException stale() {
        return new ProblemException(
                412,
                "stale-edit",
                "Someone else changed this meanwhile",
                "Read it again, look at both versions, and save once more.");
    }
}
