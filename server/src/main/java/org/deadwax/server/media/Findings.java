package org.deadwax.server.media;

import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** Findings in the ways that rules make them. */
final class Findings {

    private Findings() {}

    static CheckResult of(Check check, Verdict verdict, String sentence) {
        return new CheckResult(check, verdict, sentence, null, null, null, null, null);
    }

    static CheckResult of(Check check, Verdict verdict, String sentence, double number, String unit) {
        return new CheckResult(check, verdict, sentence, null, null, number, unit, null);
    }

    static CheckResult at(Check check, Verdict verdict, String sentence, long startMillis, double number, String unit) {
        return new CheckResult(check, verdict, sentence, startMillis, null, number, unit, null);
    }

    static CheckResult within(
            Check check,
            Verdict verdict,
            String sentence,
            long startMillis,
            long endMillis,
            double number,
            String unit) {
        return new CheckResult(check, verdict, sentence, startMillis, endMillis, number, unit, null);
    }
}
