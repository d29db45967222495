package org.deadwax.server.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.ChartAgenda.ApprovalDue;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** What has to be asked of a compiler by when. Days are those of the chart. */
final class ApprovalReminders {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int URGENT_DAYS = 7;
    /** How long after the first day of sale a missing approval is still told. */
    private static final int WEEKS_AFTER = 4;

    private ApprovalReminders() {}

    /** Of products whose sale is to come or began lately, and of approvals that ended; what presses most first. */
    static List<ApprovalDue> of(List<PackagedProduct> products, LocalDate today) {
        return products.stream()
                .filter(product -> product.approval().reminder() != null)
                .filter(product -> isLate(product.approval(), today)
                        || !product.approval().saleFrom().isBefore(today.minusWeeks(WEEKS_AFTER)))
                .map(product -> due(product, today))
                .sorted(Comparator.comparing(ApprovalReminders::presses).thenComparing(ApprovalDue::product))
                .toList();
    }

    private static ApprovalDue due(PackagedProduct product, LocalDate today) {
        ChartApproval approval = product.approval();
        LocalDate askBy = approval.asked() == null ? approval.askBy() : null;
        LocalDate presses = askBy == null ? approval.saleFrom() : askBy;
        return new ApprovalDue(
                product.releaseId(),
                product.release(),
                product.productId(),
                product.product(),
                approval.kind(),
                askBy,
                approval.saleFrom(),
                !presses.isAfter(today.plusDays(URGENT_DAYS)),
                String.valueOf(approval.reminder()));
    }

    /** The day to ask by, and once the chart was asked, the first of the sale. */
    private static LocalDate presses(ApprovalDue due) {
        return due.askBy() == null ? due.saleFrom() : due.askBy();
    }

    private static boolean isLate(ChartApproval approval, LocalDate today) {
        return approval.until() != null && approval.until().isBefore(today);
    }

    /**
     * @param askBy null where no lead time is known
     * @return null when nothing is left to do
     */
    static @Nullable String sentence(ApprovalEdit said, @Nullable LocalDate askBy, LocalDate today) {
        if (askBy == null && said.kind() != ApprovalKind.BUNDLE) {
            return null;
        }
        if (said.approved() != null) {
            return said.until() != null && said.until().isBefore(today)
                    ? "The approval ended on " + day(said.until()) + "; ask for it again."
                    : null;
        }
        if (said.asked() != null) {
            boolean tooLate = askBy != null && said.asked().isAfter(askBy);
            return tooLate
                    ? "Asked on " + day(said.asked()) + ", after " + day(askBy)
                            + ": move the sale, or it does not count."
                    : "Asked on " + day(said.asked()) + ". Enter the answer when it is there; the sale begins on "
                            + day(said.saleFrom()) + ".";
        }
        if (askBy == null) {
            return "Ask for a written approval before " + day(said.saleFrom()) + ".";
        }
        return askBy.isBefore(today)
                ? "Not asked by " + day(askBy) + ": move the sale from " + day(said.saleFrom())
                        + ", or it does not count."
                : "Ask the chart by " + day(askBy) + "; the sale begins on " + day(said.saleFrom()) + ".";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "not yet" : DATE.format(day);
    }
}
