package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.plugin.Misfit;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.jspecify.annotations.Nullable;

/** The sentences of findings. */
final class Findings {

    static final String CHANGE_SETTINGS = "Change the account's file settings.";
    static final String MEND_PLUGIN =
            "Ask whoever wrote the plugin, or choose another format in the account's file settings.";

    private Findings() {}

    /** What concerns the whole file, which nobody can leave out. */
    static Finding aboutFile(String code, String message, String fix) {
        return new Finding(code, message, fix, null, null, null, 0, true, false);
    }

    /** A return cannot be left out: the compiler has its sale. */
    static Finding aboutUnit(Misfit misfit, Decision decision, @Nullable UUID trackId) {
        boolean sale = decision.state() == State.REPORTED;
        return new Finding(
                misfit.code(),
                decision.releaseTitle() + ", " + decision.productTitle() + " " + misfit.message() + ".",
                misfit.fix() + (sale ? "" : " It is a return, and the compiler has its sale: it cannot be left out."),
                decision.releaseId(),
                decision.productId(),
                trackId,
                1,
                true,
                sale);
    }

    static Finding together(Finding one, Finding other) {
        return new Finding(
                one.code(),
                one.message(),
                one.fix(),
                one.releaseId(),
                one.productId(),
                one.trackId(),
                one.units() + other.units(),
                one.blocking(),
                one.overridable());
    }

    static String said(Exception e) {
        return e.getMessage() == null ? "The file does not fit its format." : e.getMessage();
    }
}
