package org.deadwax.desktop.api;

import java.time.Duration;
import java.util.List;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;

/** The server answered, and said no. The message is a sentence to show. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    ApiProblem(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail() == null ? problem.title() : problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Made by hand where there is no server, as in a test. */
    public static ApiProblem of(int status, String type, String detail, Problem.Field... fields) {
        return new ApiProblem(new Problem(type, detail, status, detail, null, List.of(fields)), null);
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    /** A relative URI, as "/problems/stale-edit". */
    public String type() {
        return problem.type();
    }

    /** What is wrong with which field; empty when it is not about fields. */
    public List<Problem.Field> fields() {
        return problem.fields();
    }

    /** How long the server asks to wait; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
