package org.deadwax.server.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.FileLine;
import org.deadwax.model.Page;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.server.charts.FileRows.Stored;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A file line by line, each explained by its own format. While findings block it: the lines that could be written. */
@Component
public class FileLines {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final FileRows rows;
    private final FileVersions versions;
    private final ReportFormats formats;

    FileLines(
            TransactionTemplate transactions,
            PeriodReports reports,
            FileRows rows,
            FileVersions versions,
            ReportFormats formats) {
        this.transactions = transactions;
        this.reports = reports;
        this.rows = rows;
        this.versions = versions;
        this.formats = formats;
    }

    /** @throws ProblemException 409 when there is no format that could write it */
    public Page<FileLine> page(UUID labelId, Period period, Paging paging) {
        long after = number(paging);
        return transactions.execute(status -> {
            Stored stored = rows.newest(labelId, period).orElse(null);
            try {
                return stored == null
                        ? ofDraft(labelId, period, paging, after)
                        : ofVersion(labelId, period, stored, paging, after);
            } catch (FormatFailed | DoesNotFit e) {
                throw new ProblemException(409, "format-failed", "The file cannot be shown", Findings.said(e));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Page<FileLine> ofDraft(UUID labelId, Period period, Paging paging, long after)
            throws DoesNotFit, FormatFailed {
        FileCheck.Checked checked = reports.report(labelId, period).checked();
        ReportFile file = checked.file();
        if (file == null) {
            throw new FormatFailed(checked.findings().getFirst().message());
        }
        Wanted wanted = new Wanted(after, paging.fetch());
        try {
            file.lines(wanted::line);
        } catch (Enough e) {
            // the page is full
        }
        return explained(wanted.lines, file.profile(), paging, after);
    }

    private Page<FileLine> ofVersion(UUID labelId, Period period, Stored stored, Paging paging, long after)
            throws IOException, DoesNotFit, FormatFailed {
        Wanted wanted = new Wanted(after, paging.fetch());
        try {
            versions.bytes(labelId, period, stored, new LinesOut(wanted::line));
        } catch (Enough e) {
            // the page is full
        }
        FileProfile profile = FileProfile.of(formats.format(stored.file().format()), stored.account());
        return explained(wanted.lines, profile, paging, after);
    }

    private static Page<FileLine> explained(List<String> texts, FileProfile profile, Paging paging, long after)
            throws FormatFailed {
        List<ExplainedLine> explained = profile.format().explain(texts, profile.settings());
        List<FileLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new FileLine(
                    after + i + 1,
                    texts.get(i),
                    explained.get(i).record(),
                    explained.get(i).fields().stream()
                            .map(field -> new FileLine.Field(field.name(), field.value(), field.meaning()))
                            .toList()));
        }
        return paging.page(lines, line -> Paging.cursor(line.number()));
    }

    private static long number(Paging paging) {
        List<String> key = paging.key(1);
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key.getFirst());
        } catch (NumberFormatException e) {
            throw new ProblemException(400, "bad-cursor", "Unknown page", "This is a cursor of another list.");
        }
    }

    /** A page out of all the lines. */
    private static final class Wanted {

        private final List<String> lines = new ArrayList<>();
        private final long after;
        private final int most;
        private long number;

        Wanted(long after, int most) {
            this.after = after;
            this.most = most;
        }

        /** @throws Enough once the page is full: nobody waits for the rest of a million lines */
        void line(String text) {
            number++;
            if (lines.size() == most) {
                throw new Enough();
            }
            if (number > after) {
                lines.add(text);
            }
        }
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("The page is full.", null, false, false);
        }
    }
}
