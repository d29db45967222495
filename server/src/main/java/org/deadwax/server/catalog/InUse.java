package org.deadwax.server.catalog;

import org.deadwax.server.platform.ProblemException;
import org.springframework.dao.DataIntegrityViolationException;

/** Something cannot go because something else needs it; the database knows who, also of modules that this one does not. */
public final class InUse {

    private InUse() {}

    public static ProblemException problem(String thing, DataIntegrityViolationException cause) {
        ProblemException problem = new ProblemException(
                409,
                "in-use",
                "In use",
                "This " + thing + " cannot go: something still belongs to it, as a product, a master or a sale.");
        problem.initCause(cause);
        return problem;
    }
}
