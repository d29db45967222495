package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * As much of a product as a chart asks for.
 *
 * @param isrc of the track that is sold; null unless it is one
 * @param streetDate as written on the release, taken as a date of the chart's calendar; null while undecided
 * @param trackCount of the release; 0 when unknown
 */
public record ChartProduct(
        UUID id,
        UUID releaseId,
        Format format,
        String title,
        String releaseTitle,
        String artist,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        @Nullable LocalDate streetDate,
        int trackCount) {}
