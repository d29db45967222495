package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is due at a label's charts, nearest first.
 *
 * @param approvals what a compiler has to be asked, or has not answered, by the last day on which asking is early enough
 */
public record ChartAgenda(List<Item> items, List<ApprovalDue> approvals) {

    /**
     * A product that does not count until a compiler has approved it.
     *
     * @param release and {@code product}: their titles
     * @param askBy last day on which asking is early enough; null where no lead time is known
     * @param saleFrom the first day on which it is sold
     * @param urgent that day is at most a week away, or over
     * @param sentence what has to be done by when
     */
    public record ApprovalDue(
            UUID releaseId,
            String release,
            UUID productId,
            String product,
            ApprovalKind kind,
            @Nullable LocalDate askBy,
            LocalDate saleFrom,
            boolean urgent,
            String sentence) {}

    /**
     * @param step CLOSE, SUBMIT, REMIND or DEADLINE
     * @param at when; {@code zone} is the chart's
     * @param automatic whether the schedule does it
     * @param urgent a reminder is due: the file is not there, and time runs out
     * @param sentence as "The file of Billboard week of 28 Nov 2026 is due. Two findings block it."
     */
    public record Item(
            String chart,
            String chartName,
            String period,
            String step,
            Instant at,
            String zone,
            boolean automatic,
            boolean urgent,
            String sentence) {}
}
