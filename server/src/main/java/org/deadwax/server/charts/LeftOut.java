package org.deadwax.server.charts;

import java.util.List;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;

/** Units that have no line because somebody decided so: a code of ours, which no rule explains. */
final class LeftOut {

    static final String CODE = "LEFT_OUT";

    private LeftOut() {}

    /** The same equation with words for the code. */
    static ReportingEquation explained(ReportingEquation equation) {
        List<Excluded> excluded = equation.excluded().stream()
                .map(row -> row.code().equals(CODE)
                        ? new Excluded(
                                CODE,
                                "Left out",
                                "Somebody decided to write the file without them, because they do not fit.",
                                "decided here",
                                row.units())
                        : row)
                .toList();
        return new ReportingEquation(
                equation.carriedIn(),
                equation.ordered(),
                equation.cancelled(),
                equation.refunded(),
                excluded,
                equation.carried(),
                equation.carriedOut(),
                equation.reported(),
                equation.returned());
    }
}
