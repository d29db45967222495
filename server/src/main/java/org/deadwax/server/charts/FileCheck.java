package org.deadwax.server.charts;

import java.util.ArrayList;
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
import org.deadwax.server.charts.file.BuiltInFormat;
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.charts.file.ReportFormats;
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

    /** Told of each unit that does not fit. */
    interface MisfitUnit {

        void misfit(Decision decision, Misfit misfit);
    }

    Checked check(Subject subject, FileSource source) {
        List<Finding> findings = new ArrayList<>();
        account(subject, findings);
        FileProfile profile;
        try {
            profile = formats.profile(subject.period().chart(), subject.account());
        } catch (IllegalArgumentException e) {
            findings.add(Findings.aboutFile("NO_FORMAT", String.valueOf(e.getMessage()), Findings.CHANGE_SETTINGS));
            return new Checked(List.copyOf(findings), name(subject), null, ReportFile.Summary.NONE);
        }
        ReportHeader header = header(subject);
        ReportFile file = null;
        try {
            FileMisfits misfits = new FileMisfits(subject.tracks());
            ReportFile.Summary summary = null;
            if (profile.format() instanceof BuiltInFormat own) {
                summary = inOnePass(own, profile, header, source, misfits);
            } else {
                misfits.find(profile, source);
            }
            findings.addAll(misfits.findings());
            file = new ReportFile(profile, header, misfits.without(source));
            return new Checked(List.copyOf(findings), name(subject), file, summary == null ? file.summary() : summary);
        } catch (DoesNotFit e) {
            findings.add(Findings.aboutFile("FILE_DOES_NOT_FIT", Findings.said(e), Findings.CHANGE_SETTINGS));
        } catch (FormatFailed e) {
            findings.add(Findings.aboutFile("FORMAT_FAILED", Findings.said(e), Findings.MEND_PLUGIN));
        }
        return new Checked(List.copyOf(findings), name(subject), file, ReportFile.Summary.NONE);
    }

    /** A format in this process says of each unit whether it fits as it comes by: a million are read once, not twice. */
    private static ReportFile.Summary inOnePass(
            BuiltInFormat own, FileProfile profile, ReportHeader header, FileSource source, FileMisfits misfits)
            throws DoesNotFit, FormatFailed {
        try {
            return new ReportFile(profile, header, misfits.checking(own, profile.settings(), source)).summary();
        } catch (DoesNotFit e) {
            misfits.find(profile, source);
            throw e;
        }
    }

    /** Tells of each unit with a line that does not fit; of none when there is no format that could say. */
    void misfits(Subject subject, FileSource source, MisfitUnit each) {
        try {
            FileMisfits misfits = new FileMisfits(subject.tracks());
            misfits.each(formats.profile(subject.period().chart(), subject.account()), source, each);
        } catch (IllegalArgumentException | FormatFailed e) {
            // check() makes a finding of it
        }
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
