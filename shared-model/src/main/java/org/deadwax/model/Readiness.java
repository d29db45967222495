package org.deadwax.model;

import java.util.List;

/**
 * What still keeps a release from being sold, reported and delivered.
 *
 * @param ready tracks of the release that nothing is missing from
 * @param tracks of the release
 * @param inOrder names of what was looked at and found in order, as "artwork", for the line that says so
 * @param findings the worst first
 */
public record Readiness(int ready, int tracks, List<String> inOrder, List<Finding> findings) {

    public Readiness {
        inOrder = List.copyOf(inOrder);
        findings = List.copyOf(findings);
    }

    /** Whether nothing keeps it from {@code what}. */
    public boolean readyFor(Finding.Stop what) {
        return findings.stream().noneMatch(finding -> finding.stops().contains(what));
    }
}
