package org.deadwax.server.charts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.FileVersion;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.FileRows.Stored;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.file.CountedBytes;
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.InstalledFormat;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes versions of a closed period's file, and writes each again to the byte. Call it within a transaction of the label.
 */
@Component
class FileVersions {

    static final String FIRST = "first version";

    /** More than that of a plugin is not kept, and so not written. */
    private static final long LARGEST_BODY = 64L << 20;

    private final FileRows rows;
    private final FileUnits units;
    private final DecisionChanges changes;
    private final ClosedReports closedReports;
    private final ReportFormats formats;
    private final Clock clock;

    FileVersions(
            FileRows rows,
            FileUnits units,
            DecisionChanges changes,
            ClosedReports closedReports,
            ReportFormats formats,
            Clock clock) {
        this.rows = rows;
        this.units = units;
        this.changes = changes;
        this.closedReports = closedReports;
        this.formats = formats;
        this.clock = clock;
    }

    /** The version that is written next. */
    int toCome(UUID labelId, Period period) {
        return rows.newest(labelId, period).map(it -> it.file().version() + 1).orElse(1);
    }

    /**
     * From now on the file is this one, to the byte: identifiers and account as the report has them.
     *
     * @throws ProblemException 409 while findings block it
     */
    Stored write(UUID labelId, PeriodReport report, ChartAccount account, String reason, Who who) {
        Period period = report.period();
        FileCheck.Checked checked = report.checked();
        ReportFile file = unblocked(checked);
        Closed closed = closed(labelId, period);
        int version = toCome(labelId, period);
        mend(labelId, report, version);
        InstalledFormat format = file.profile().format();
        Stored stored = new Stored(
                new FileVersion(
                        version,
                        String.valueOf(checked.fileName()),
                        checked.summary().sha256(),
                        checked.summary().bytes(),
                        checked.summary().lines(),
                        count(report, State.REPORTED),
                        count(report, State.RETURNED),
                        format.code(),
                        format.version(),
                        closed.rulesVersion(),
                        closed.asOfSeq(),
                        reason,
                        who.name(),
                        clock.instant()),
                format.origin(),
                account);
        rows.add(labelId, period, stored, format.builtIn() ? null : body(file, checked.summary()));
        return stored;
    }

    /** @throws ProblemException 409 naming the first finding */
    static ReportFile unblocked(FileCheck.Checked checked) {
        ReportFile file = checked.file();
        if (!checked.findings().isEmpty() || checked.fileName() == null || file == null) {
            int more = checked.findings().size() - 1;
            throw new ProblemException(
                    409,
                    "findings-block-the-file",
                    "The file is not written",
                    checked.findings().getFirst().message() + " "
                            + checked.findings().getFirst().fix() + (more == 0 ? "" : " And " + more + " more."));
        }
        return file;
    }

    private Closed closed(UUID labelId, Period period) {
        return closedReports
                .find(labelId, period)
                .orElseThrow(() -> new ProblemException(
                        409, "period-is-open", "The period is open", "Close " + period.name() + " first."));
    }

    static long count(PeriodReport report, State state) {
        return report.decisions().counts().stream()
                .map(UnitsOfProduct::count)
                .filter(count -> count.state() == state)
                .mapToLong(RunCount::units)
                .sum();
    }

    /** What the file says of its units becomes what is stored of them; what was, is kept for the versions before. */
    private void mend(UUID labelId, PeriodReport report, int version) {
        ChangesInParts parts = new ChangesInParts(some -> {
            if (version > 1) {
                changes.keepBefore(labelId, report.period(), version, some);
            }
            changes.apply(labelId, report.period(), some);
        });
        report.decisions().mended(parts);
        parts.finish();
    }

    private static byte[] body(ReportFile file, ReportFile.Summary summary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (CountedBytes counted = new CountedBytes(new DeflaterOutputStream(body))) {
            if (summary.bytes() > LARGEST_BODY) {
                throw new FormatFailed(
                        "The plugin's file has " + summary.bytes() + " bytes; at most " + LARGEST_BODY + " are kept.");
            }
            file.write(counted);
            if (counted.bytes() != summary.bytes()) {
                throw new FormatFailed("The plugin wrote another file when it was asked again.");
            }
        } catch (FormatFailed | DoesNotFit e) {
            throw new ProblemException(409, "format-failed", "The file is not written", Findings.said(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }

    /** @throws ProblemException 404 when there is no such version */
    Stored version(UUID labelId, Period period, int version) {
        return rows.all(labelId, period).stream()
                .filter(it -> it.file().version() == version)
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.notFound("The file of " + period.name() + " has no version " + version + "."));
    }

    /** A version's bytes, as they were. */
    void bytes(UUID labelId, Period period, Stored stored, OutputStream out)
            throws IOException, DoesNotFit, FormatFailed {
        byte[] body = kept(labelId, period, stored);
        if (body != null) {
            new InflaterInputStream(new ByteArrayInputStream(body)).transferTo(out);
        } else {
            file(labelId, period, stored).write(out);
        }
    }

    byte @Nullable [] kept(UUID labelId, Period period, Stored stored) {
        return InstalledFormat.BUILT_IN.equals(stored.formatOrigin())
                ? null
                : rows.body(labelId, period, stored.file().version());
    }

    /** As a built-in format writes it. */
    ReportFile file(UUID labelId, Period period, Stored stored) {
        FileProfile profile = FileProfile.of(formats.format(stored.file().format()), stored.account());
        FileCheck.Subject subject = new FileCheck.Subject(period, stored.account(), Map.of());
        return new ReportFile(
                profile,
                FileCheck.header(subject),
                unit -> units.each(labelId, period, stored.file().version(), unit));
    }
}
