package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.deadwax.model.ApprovalKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product that a compiler has to approve.
 *
 * @param saleFrom first day on which it is sold; null while nobody has said
 * @param asked when the compiler was asked; null while it was not
 * @param approved when it said yes; null while it has not
 * @param until last day of the approval; null for no end
 * @param merchAlone whether the merch in it is sold alone, too
 * @param musicAlone whether the record in it is sold alone, too
 * @param before first days of sale of the release's other products of this kind that came before it
 */
public record ProductTerms(
        ApprovalKind kind,
        @Nullable LocalDate saleFrom,
        @Nullable LocalDate asked,
        @Nullable LocalDate approved,
        @Nullable LocalDate until,
        boolean merchAlone,
        boolean musicAlone,
        List<LocalDate> before) {

    public ProductTerms {
        before = List.copyOf(before);
    }

    /** Nothing is known but what it is. */
    public static ProductTerms unknown(ApprovalKind kind) {
        return new ProductTerms(kind, null, null, null, null, false, false, List.of());
    }

    boolean approvedOn(LocalDate day) {
        return approved != null && !day.isBefore(approved) && (until == null || !day.isAfter(until));
    }

    /** Whether the compiler was asked so many days before the first sale. */
    boolean askedAhead(int days) {
        return asked != null && saleFrom != null && !asked.isAfter(saleFrom.minusDays(days));
    }
}
