package org.deadwax.server.charts;

import java.util.function.Supplier;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.server.charts.FileCheck.Checked;
import org.jspecify.annotations.Nullable;

/** A check that is made when somebody first asks for it: a report is looked at more often than its file. */
final class LazyCheck {

    private final Supplier<Checked> check;
    private @Nullable Checked made;

    LazyCheck(Supplier<Checked> check) {
        this.check = check;
    }

    /** What failed may work when it is asked again. */
    private static boolean mayPass(Finding finding) {
        return finding.code().equals("FORMAT_FAILED");
    }

    synchronized Checked get() {
        if (made == null) {
            Checked checked = check.get();
            if (checked.file() == null || checked.findings().stream().anyMatch(LazyCheck::mayPass)) {
                return checked;
            }
            made = checked;
        }
        return made;
    }
}
