package org.deadwax.server.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileVersion;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.FileRows.Stored;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of a label's reports, with every version that was written. Call it as the label. */
@Component
public class ChartFiles {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final ClosedReports closedReports;
    private final ChartAccounts accounts;
    private final FileVersions versions;
    private final FileRows rows;
    private final AuditLog audit;

    ChartFiles(
            TransactionTemplate transactions,
            PeriodReports reports,
            ClosedReports closedReports,
            ChartAccounts accounts,
            FileVersions versions,
            FileRows rows,
            AuditLog audit) {
        this.transactions = transactions;
        this.reports = reports;
        this.closedReports = closedReports;
        this.accounts = accounts;
        this.versions = versions;
        this.rows = rows;
        this.audit = audit;
    }

    /** Writes a file's bytes; it may be of any size, so nothing is held. */
    @FunctionalInterface
    public interface Bytes {

        void write(OutputStream out) throws IOException;
    }

    /** @param name as the compiler expects it; @param version 0 for the draft of a running period */
    public record NamedFile(String name, int version, Bytes bytes) {}

    /**
     * The newest version of a closed period's file, which is written when it is not yet; of a running period a draft.
     *
     * @throws ProblemException 409 while findings block it
     */
    public NamedFile file(UUID labelId, Period period, Who who) {
        return transactions.execute(status -> {
            if (closedReports.find(labelId, period).isPresent()) {
                return named(labelId, period, newest(labelId, period, who));
            }
            FileCheck.Checked checked = reports.report(labelId, period).checked();
            FileVersions.unblocked(checked);
            return new NamedFile(
                    String.valueOf(checked.fileName()), 0, Spool.of(transactions, out -> draft(labelId, period, out)));
        });
    }

    private void draft(UUID labelId, Period period, OutputStream out) throws IOException {
        ReportFile file = FileVersions.unblocked(reports.report(labelId, period).checked());
        try {
            file.write(out);
        } catch (DoesNotFit | FormatFailed e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @throws ProblemException 404 when there is no such version */
    public NamedFile file(UUID labelId, Period period, int version) {
        return transactions.execute(status -> named(labelId, period, versions.version(labelId, period, version)));
    }

    /** Newest first. */
    public List<FileVersion> all(UUID labelId, Period period) {
        return inTransaction(
                () -> rows.all(labelId, period).stream().map(Stored::file).toList());
    }

    /** What a version changed against the one before it. */
    public FileChanges changes(UUID labelId, Period period, int version) {
        return inTransaction(() -> {
            Stored after = versions.version(labelId, period, version);
            if (version == 1) {
                throw ProblemException.notFound("There is no version before the first.");
            }
            Stored before = versions.version(labelId, period, version - 1);
            return new FileDiff(sides(before), sides(after))
                    .changes(
                            out -> versions.bytes(labelId, period, before, out),
                            out -> versions.bytes(labelId, period, after, out));
        });
    }

    /** @throws ProblemException 409 before the first version */
    public CorrectionDraft draft(UUID labelId, Period period) {
        return inTransaction(() -> {
            Stored before = written(labelId, period);
            PeriodReport report = reports.corrected(labelId, period);
            FileCheck.Checked checked = report.checked();
            ReportFile file = checked.file();
            FileDiff.Side after = new FileDiff.Side(
                    checked.summary().lines(),
                    FileVersions.count(report, State.REPORTED) - FileVersions.count(report, State.RETURNED));
            FileDiff diff = new FileDiff(sides(before), after);
            FileChanges changes = file == null || checked.summary().lines() == 0
                    ? diff.unknown()
                    : diff.changes(out -> versions.bytes(labelId, period, before, out), file::write);
            return new CorrectionDraft(changes, checked.findings());
        });
    }

    /**
     * Writes a closed period's file again, under the same name: decisions as they are, identifiers and account as they are now.
     *
     * @throws ProblemException 409 before the first version, while findings block it, and when nothing would change
     */
    public FileVersion correct(UUID labelId, Period period, String reason, Who who) {
        return inTransaction(() -> {
            closedReports.lock(labelId, period);
            Stored before = written(labelId, period);
            PeriodReport report = reports.corrected(labelId, period);
            FileVersions.unblocked(report.checked());
            if (report.checked().summary().sha256().equals(before.file().sha256())
                    && before.file().fileName().equals(report.checked().fileName())) {
                throw new ProblemException(
                        409,
                        "nothing-to-correct",
                        "Nothing to correct",
                        "The file would be the same, byte for byte. Mend the product or the account first.");
            }
            Stored stored = versions.write(labelId, report, accounts.account(labelId, period.chart()), reason, who);
            who.record(
                    audit,
                    "chart.corrected",
                    "chart " + period.chart().code() + " " + period.key(),
                    "Wrote version " + stored.file().version() + " of the file of " + period.name() + ": " + reason);
            return stored.file();
        });
    }

    /** The newest version; the first is written when there is none. Within a transaction of the label. */
    Stored newest(UUID labelId, Period period, Who who) {
        return rows.newest(labelId, period).orElseGet(() -> {
            closedReports.lock(labelId, period);
            return rows.newest(labelId, period)
                    .orElseGet(() -> versions.write(
                            labelId,
                            reports.report(labelId, period),
                            accounts.account(labelId, period.chart()),
                            FileVersions.FIRST,
                            who));
        });
    }

    private Stored written(UUID labelId, Period period) {
        return rows.newest(labelId, period)
                .orElseThrow(() -> new ProblemException(
                        409,
                        "not-written-yet",
                        "Nothing to correct",
                        "The file of " + period.name() + " has not been written yet."));
    }

    private NamedFile named(UUID labelId, Period period, Stored stored) {
        return new NamedFile(stored.file().fileName(), stored.file().version(), Spool.of(transactions, out -> {
            try {
                versions.bytes(labelId, period, stored, out);
            } catch (DoesNotFit | FormatFailed e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static FileDiff.Side sides(Stored stored) {
        return new FileDiff.Side(
                stored.file().lines(), stored.file().sales() - stored.file().returns());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
