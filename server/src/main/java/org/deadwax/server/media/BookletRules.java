package org.deadwax.server.media;

import java.util.List;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** What a booklet must be: a whole PDF that opens without a password and does nothing by itself. */
final class BookletRules {

    private BookletRules() {}

    static List<CheckResult> of(PdfScan pdf) {
        return List.of(
                whole(pdf),
                Findings.of(Check.FILE_TYPE, Verdict.PASSED, "It is a PDF."),
                pages(pdf),
                open(pdf),
                still(pdf));
    }

    private static CheckResult whole(PdfScan pdf) {
        return pdf.whole()
                ? Findings.of(Check.WHOLE, Verdict.PASSED, "Its end is there.")
                : Findings.of(Check.WHOLE, Verdict.REFUSED, "Its end is missing. Export it again and drop it here.");
    }

    private static CheckResult pages(PdfScan pdf) {
        if (pdf.tooDense()) {
            return Findings.of(
                    Check.PAGES,
                    Verdict.REFUSED,
                    "It unpacks to more than any booklet has. Export it again and drop it here.");
        }
        if (pdf.pages() == 0 && !pdf.encrypted()) {
            return Findings.of(
                    Check.PAGES, Verdict.REFUSED, "No page was found in it. Export it again and drop it here.");
        }
        return Findings.of(
                Check.PAGES,
                Verdict.PASSED,
                pdf.pages() == 1 ? "It has one page." : "It has " + pdf.pages() + " pages.",
                pdf.pages(),
                "pages");
    }

    private static CheckResult open(PdfScan pdf) {
        return pdf.encrypted()
                ? Findings.of(
                        Check.ENCRYPTION,
                        Verdict.REFUSED,
                        "It is encrypted. Fans could not open it: export it without a password or restrictions.")
                : Findings.of(Check.ENCRYPTION, Verdict.PASSED, "It opens without a password.");
    }

    private static CheckResult still(PdfScan pdf) {
        return pdf.scripts()
                ? Findings.of(
                        Check.SCRIPTS,
                        Verdict.REFUSED,
                        "It holds a script, a program or another file. Export it as a plain PDF, for print or as PDF/A.")
                : Findings.of(Check.SCRIPTS, Verdict.PASSED, "It does nothing by itself.");
    }
}
