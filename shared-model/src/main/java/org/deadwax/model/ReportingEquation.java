package org.deadwax.model;

import java.util.List;

/**
 * Where the units of a period went. It balances:
 * carriedIn + ordered − cancelled − refunded − Σ excluded − carriedOut = reported; reported − returned = net.
 */
public record ReportingEquation(
        long carriedIn,
        long ordered,
        long cancelled,
        long refunded,
        List<Excluded> excluded,
        List<Excluded> carried,
        long carriedOut,
        long reported,
        long returned) {

    /** @param sentence what a label manager understands; @param certainty of the rule, as "two sources" */
    public record Excluded(String code, String name, String sentence, String certainty, long units) {}

    public long net() {
        return reported - returned;
    }

    public boolean balances() {
        long out = cancelled + refunded + carriedOut;
        for (Excluded row : excluded) {
            out += row.units();
        }
        return carriedIn + ordered - out == reported;
    }
}
