package org.deadwax.server.charts;

import java.util.ArrayList;
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
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.ReportFile;
import org.deadwax.server.charts.file.ReportFormats;
import org.jspecify.annotations.Nullable;

/** Looks a period's units over before its file is written: what does not fit is a finding with a way to fix it. */
class FileCheck {

    private final ReportFormats formats;

    FileCheck(ReportFormats formats) {
        this.formats = formats;
    }

    /** @param file of the units that fit; null where no layout is known */
    record Checked(
            List<Finding> findings,
            @Nullable String fileName,
            @Nullable ReportFile file,
            ReportFile.Summary summary) {}

    private record Row(String code, UUID productId) {}

    /** @param decisions in the order of their places */
    Checked check(Period period, ChartAccount account, List<Decision> decisions) {
        String format = period.chart().fileFormat();
        if (format == null) {
            return withoutLayout(period);
        }
        FileProfile profile = FileProfile.of(formats.format(format), account);
        List<Finding> findings = new ArrayList<>();
        if (account.account().isEmpty()) {
            findings.add(new Finding(
                    "NO_ACCOUNT",
                    "The account number for " + period.chart().name()
                            + " is not known, and the file's header needs it.",
                    "Enter the account number that the compiler gave you for this channel.",
                    null,
                    null,
                    null,
                    0,
                    true,
                    false));
        }
        List<Decision> fitting = fitting(profile, decisions, findings);
        String number = account.account().isEmpty() ? "0" : account.account();
        ReportFile file = new ReportFile(
                profile, new ReportHeader(account.chain(), number, period.first(), period.last()), fitting);
        String name = account.fileName() != null
                ? account.fileName()
                : account.account().isEmpty() ? null : account.account() + ".txt";
        try {
            return new Checked(List.copyOf(findings), name, file, file.summary());
        } catch (DoesNotFit e) {
            findings.add(new Finding(
                    "FILE_TOO_LONG",
                    said(e),
                    "Change the account's file settings.",
                    null,
                    null,
                    null,
                    fitting.size(),
                    true,
                    false));
            return new Checked(List.copyOf(findings), name, file, new ReportFile.Summary("", 0, List.of()));
        }
    }

    private static Checked withoutLayout(Period period) {
        Finding finding = new Finding(
                "NO_LAYOUT",
                "The compiler of " + period.chart().name() + " publishes no file layout.",
                "Ask the compiler for it and add it as a report format, or send the list of units.",
                null,
                null,
                null,
                0,
                true,
                false);
        return new Checked(List.of(finding), null, null, new ReportFile.Summary("", 0, List.of()));
    }

    private static List<Decision> fitting(FileProfile profile, List<Decision> decisions, List<Finding> findings) {
        List<Decision> fitting = new ArrayList<>();
        Map<Row, Finding> rows = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            if (decision.written()) {
                profile.format()
                        .misfit(decision.line(), profile.settings())
                        .ifPresentOrElse(
                                misfit -> rows.merge(
                                        new Row(misfit.code(), decision.productId()),
                                        finding(misfit, decision),
                                        FileCheck::together),
                                () -> fitting.add(decision));
            }
        }
        findings.addAll(rows.values());
        return fitting;
    }

    private static Finding finding(Misfit misfit, Decision decision) {
        return new Finding(
                misfit.code(),
                decision.releaseTitle() + ", " + decision.productTitle() + " " + misfit.message() + ".",
                misfit.fix(),
                decision.releaseId(),
                decision.productId(),
                null,
                1,
                true,
                true);
    }

    private static Finding together(Finding one, Finding other) {
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

    private static String said(DoesNotFit e) {
        return e.getMessage() == null ? "The file does not fit its format." : e.getMessage();
    }
}
