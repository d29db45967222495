package org.deadwax.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product that needs a compiler's approval, and how far that is.
 *
 * @param askBy last day on which asking is early enough; null where no lead time is known
 * @param until last day of the approval; null for no end
 * @param reminder what has to be done by when, a sentence; null when nothing is left to do
 * @param who wrote it last, by e-mail; empty while only the format of the product says that it needs an approval
 * @param version counts its changes; 0 while nobody has said anything of it
 */
public record ChartApproval(
        ApprovalKind kind,
        LocalDate saleFrom,
        @Nullable LocalDate askBy,
        @Nullable LocalDate asked,
        @Nullable LocalDate approved,
        @Nullable LocalDate until,
        boolean merchAlone,
        String note,
        @Nullable String reminder,
        String who,
        long version) {}
