package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chart's period for one label, as of a ledger seq.
 *
 * @param findings what keeps the file from being written; empty when it can be
 * @param fileName as it will be sent; null when there is nothing to write
 * @param sha256 of the file, hex; null while findings block it
 * @param preview its first lines, without line ends
 */
public record ChartReport(
        ChartPeriod period,
        long asOfSeq,
        ReportingEquation equation,
        List<ByRelease> releases,
        List<Finding> findings,
        @Nullable String fileName,
        long lines,
        @Nullable String sha256,
        List<String> preview) {

    public record ByRelease(UUID releaseId, String title, String artist, ReportingEquation equation) {}

    /**
     * Something about the file that needs a hand.
     *
     * @param fix the way out, a sentence
     * @param trackId of the track whose identifier is wrong; null when it is no track's
     * @param blocking whether the file is kept from being written
     * @param overridable whether the units may be left out instead, see {@link FileOverride}
     */
    public record Finding(
            String code,
            String message,
            String fix,
            @Nullable UUID releaseId,
            @Nullable UUID productId,
            @Nullable UUID trackId,
            long units,
            boolean blocking,
            boolean overridable) {}
}
