package org.deadwax.model;

import java.util.List;

/**
 * What writing a closed period's file again would change: identifiers, account and overrides as they are now, the decisions as
 * they were.
 *
 * @param findings what keeps it from being written; empty when it can be
 */
public record CorrectionDraft(FileChanges changes, List<ChartReport.Finding> findings) {}
