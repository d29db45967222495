package org.deadwax.desktop.upload;

import java.io.IOException;
import org.deadwax.model.Problem;

/** The server answered, and the answer is no. */
public final class UploadRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public UploadRefused(Problem problem) {
        String detail = problem.detail();
        super(detail == null ? problem.title() : detail);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    public Problem problem() {
        return problem;
    }

    /** The server is there but cannot just now: asking again later makes sense. */
    boolean passes() {
        int status = problem.status();
        return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
    }
}
