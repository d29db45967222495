package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.file.UnitLine;
import org.deadwax.server.charts.file.UnitSource;
import org.jspecify.annotations.Nullable;

/** Looks a period's units over before its file is written: what does not fit is a finding with a way to fix it. */
class FileCheck {

    private final ReportFormats formats;

    FileCheck(ReportFormats formats) {
        this.formats = formats;
    }

    /**
     * @param fileName null while the account is unknown
     * @param file of the units that fit; null when there is no format for it
     * @param summary of that file
     */
    record Checked(
            List<Finding> findings,
            @Nullable String fileName,
            @Nullable ReportFile file,
            ReportFile.Summary summary) {}

    /** @param tracks of products that are one track */
    record Subject(Period period, ChartAccount account, Map<UUID, UUID> tracks) {}

    private record Row(String code, UUID productId, boolean sale) {}

    /** Units that do not fit, by their number among those that have a line. */
    private record Misfitting(BitSet numbers, Map<Row, Finding> findings) {}

    /** @param decisions in the order of their places */
    Checked check(Subject subject, List<Decision> decisions) {
        List<Finding> findings = new ArrayList<>();
        account(subject, findings);
        FileProfile profile;
        try {
            profile = formats.profile(subject.period().chart(), subject.account());
        } catch (IllegalArgumentException e) {
            findings.add(Findings.aboutFile("NO_FORMAT", String.valueOf(e.getMessage()), Findings.CHANGE_SETTINGS));
            return new Checked(List.copyOf(findings), name(subject), null, ReportFile.Summary.NONE);
        }
        List<Decision> written = decisions.stream().filter(Decision::written).toList();
        ReportFile file = null;
        try {
            Misfitting misfits = misfits(subject, profile, written, (decision, misfit) -> {});
            findings.addAll(misfits.findings().values());
            file = new ReportFile(profile, header(subject), without(written, misfits.numbers()));
            return new Checked(List.copyOf(findings), name(subject), file, file.summary());
        } catch (DoesNotFit e) {
            findings.add(Findings.aboutFile("FILE_DOES_NOT_FIT", Findings.said(e), Findings.CHANGE_SETTINGS));
        } catch (FormatFailed e) {
            findings.add(Findings.aboutFile("FORMAT_FAILED", Findings.said(e), Findings.MEND_PLUGIN));
        }
        return new Checked(List.copyOf(findings), name(subject), file, ReportFile.Summary.NONE);
    }

    /** Told of each unit that does not fit. */
    interface MisfitUnit {

        void misfit(Decision decision, Misfit misfit);
    }

    /** Tells of each unit with a line that does not fit; of none when there is no format that could say. */
    void misfits(Subject subject, List<Decision> decisions, MisfitUnit each) {
        List<Decision> written = decisions.stream().filter(Decision::written).toList();
        try {
            misfits(subject, formats.profile(subject.period().chart(), subject.account()), written, each);
        } catch (IllegalArgumentException | FormatFailed e) {
            // check() makes a finding of it
        }
    }

    private static Misfitting misfits(Subject subject, FileProfile profile, List<Decision> written, MisfitUnit each)
            throws FormatFailed {
        BitSet numbers = new BitSet(written.size());
        Map<Row, Finding> rows = new LinkedHashMap<>();
        profile.format().check(UnitLine.source(written), profile.settings(), (n, misfit) -> {
            Decision decision = written.get(Math.toIntExact(n));
            numbers.set(Math.toIntExact(n));
            each.misfit(decision, misfit);
            rows.merge(
                    new Row(misfit.code(), decision.productId(), decision.state() == State.REPORTED),
                    Findings.aboutUnit(misfit, decision, subject.tracks().get(decision.productId())),
                    Findings::together);
        });
        return new Misfitting(numbers, rows);
    }

    private static UnitSource without(List<Decision> written, BitSet misfits) {
        return unit -> {
            for (int n = misfits.nextClearBit(0); n < written.size(); n = misfits.nextClearBit(n + 1)) {
                unit.accept(UnitLine.of(written.get(n)));
            }
        };
    }

    private static void account(Subject subject, List<Finding> findings) {
        if (subject.account().account().isEmpty()) {
            findings.add(Findings.aboutFile(
                    "NO_ACCOUNT",
                    "The account number for " + subject.period().chart().name()
                            + " is not known, and the file's header needs it.",
                    "Enter the account number that the compiler gave you for this channel."));
        }
    }

    static ReportHeader header(Subject subject) {
        ChartAccount account = subject.account();
        Period period = subject.period();
        return new ReportHeader(
                account.chain(),
                account.account().isEmpty() ? "0" : account.account(),
                period.first(),
                period.last(),
                period.chart().territory(),
                period.chart().zone());
    }

    private static @Nullable String name(Subject subject) {
        ChartAccount account = subject.account();
        if (account.fileName() != null) {
            return account.fileName();
        }
        return account.account().isEmpty() ? null : account.account() + ".txt";
    }
}
