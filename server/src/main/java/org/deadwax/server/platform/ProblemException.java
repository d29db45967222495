package org.deadwax.server.platform;

import java.util.List;
import org.deadwax.model.Problem;

/** Ends a request with a problem; see {@link Problem} for the parts. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    /** @param type the last part of the relative URI, as "stale-edit" or "/problems/stale-edit" */
    public ProblemException(int status, String type, String title, String detail, List<Problem.Field> fields) {
        super(detail);
        String uri = type.startsWith("/") ? type : "/problems/" + type;
        this.problem = new Problem(uri, title, status, detail, null, fields);
    }

    public ProblemException(int status, String type, String title, String detail) {
        this(status, type, title, detail, List.of());
    }

    /** Also for what is another label's: that it exists is nobody's business. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(404, "not-found", "Not found", detail);
    }

    /** @param reason why this person may not do what was asked, which they may see */
    public static ProblemException forbidden(String reason) {
        return new ProblemException(403, "forbidden", "Not allowed", reason);
    }

    /** @param field a path into what was sent, as "tracks[3].isrc" */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Problem.Field(field, message)));
    }

    /** @param fields at least one */
    public static ProblemException invalid(List<Problem.Field> fields) {
        return new ProblemException(
                422,
                "invalid",
                "Something needs another look",
                fields.getFirst().message(),
                fields);
    }

    public Problem problem() {
        return problem;
    }
}
