package org.deadwax.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a label knows of a product that needs a compiler's approval.
 *
 * @param saleFrom the first day on which it is sold
 * @param asked when the compiler was asked; null while it was not
 * @param approved when it said yes; null while it has not
 * @param until last day of the approval; null for no end
 * @param merchAlone whether the merch in it is sold alone, too
 * @param note where the answer is kept, or why there is none
 */
public record ApprovalEdit(
        ApprovalKind kind,
        LocalDate saleFrom,
        @Nullable LocalDate asked,
        @Nullable LocalDate approved,
        @Nullable LocalDate until,
        boolean merchAlone,
        String note) {}
