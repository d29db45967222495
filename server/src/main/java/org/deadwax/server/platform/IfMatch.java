package org.deadwax.server.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version that whoever changes something has seen. */
public final class IfMatch {

    private final @Nullable String header;

    private IfMatch(@Nullable String header) {
        this.header = header;
    }

    /** @throws ProblemException 428 without a header: a change made blindly could undo another's */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    428,
                    "if-match-missing",
                    "Which version?",
                    "Send If-Match with the ETag that this was read with, so that nobody's change is lost.");
        }
        return new IfMatch(header);
    }

    /** Without a header every version will do. */
    public static IfMatch optional(@Nullable String header) {
        return new IfMatch(header);
    }

    /** @throws ProblemException 412 when the version is another; @param thing as "release" */
    public void check(String thing, long version) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        String wanted = etag(version);
        if (Arrays.stream(header.split(",")).map(String::strip).noneMatch(wanted::equals)) {
            throw new ProblemException(
                    412,
                    "stale-edit",
                    "Changed meanwhile",
                    "Somebody else changed this " + thing + ": it is at version " + version + ", and you have "
                            + header.strip() + ". Read it again and compare.");
        }
    }

    /** As the ETag header has it. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
