package org.deadwax.server.charts;

import java.time.Instant;
import java.util.List;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.file.ReportFile;
import org.jspecify.annotations.Nullable;

/**
 * A period with every unit's decision.
 *
 * @param closedAt null while it runs
 * @param decisions in the order of their places
 * @param findings what keeps the file from being written
 * @param file null where the compiler's layout is not known
 * @param fileName null while the account is unknown
 * @param summary of the file; while findings block it, of what could be written
 */
record PeriodReport(
        Period period,
        @Nullable Instant closedAt,
        long asOfSeq,
        List<Decision> decisions,
        List<Finding> findings,
        @Nullable String fileName,
        @Nullable ReportFile file,
        ReportFile.Summary summary) {}
