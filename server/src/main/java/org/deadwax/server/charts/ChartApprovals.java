package org.deadwax.server.charts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.Approvals.Approval;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a chart's compiler has to approve: asked or not, approved or not, and until when there is time to ask. */
@Component
public class ChartApprovals {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_NOTE = 500;

    private final Approvals approvals;
    private final Catalogue catalogue;
    private final RuleBooks books;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final TrackingChart chart;

    ChartApprovals(
            Approvals approvals,
            Catalogue catalogue,
            RuleBooks books,
            Charts charts,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.books = books;
        this.chart = charts.chart("US_PHYSICAL");
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Products that a compiler has to approve, by their first day of sale. */
    public List<PackagedProduct> all(UUID labelId) {
        return inTransaction(() -> {
            Map<UUID, Approval> known = approvals.of(labelId);
            RuleBook rules = books.of(labelId);
            return catalogue.products(labelId).stream()
                    .filter(product -> known.containsKey(product.id()))
                    .map(product -> shown(product, known.get(product.id()), rules))
                    .sorted(Comparator.comparing(
                            (PackagedProduct product) -> product.approval().saleFrom()))
                    .toList();
        });
    }

    /**
     * @param version that was read; 0 for none yet
     * @throws ProblemException 404 for a product that the label does not have, 412 when it has changed since
     */
    public PackagedProduct write(UUID labelId, UUID productId, ApprovalEdit edit, long version, String who) {
        check(edit);
        return inTransaction(() -> {
            SoldProduct product = product(labelId, productId);
            if (!approvals.write(labelId, productId, edit, version, who, clock.instant())) {
                throw new ProblemException(
                        412,
                        "stale-edit",
                        "Changed by somebody else",
                        "What is known of " + product.title() + " has changed since you read it. Read it again.");
            }
            audit.record(
                    "chart.approval-changed",
                    "product " + productId,
                    product.releaseTitle() + ", " + product.title() + ": " + words(edit.kind()) + ", asked "
                            + day(edit.asked()) + ", approved " + day(edit.approved()) + ". " + edit.note());
            return shown(product, approvals.of(labelId).get(productId), books.of(labelId));
        });
    }

    /** It needs nobody's approval after all. */
    public void forget(UUID labelId, UUID productId) {
        inTransaction(() -> {
            SoldProduct product = product(labelId, productId);
            if (approvals.forget(labelId, productId)) {
                audit.record(
                        "chart.approval-removed",
                        "product " + productId,
                        product.releaseTitle() + ", " + product.title() + " needs no approval.");
            }
            return productId;
        });
    }

    private SoldProduct product(UUID labelId, UUID productId) {
        return catalogue.products(labelId).stream()
                .filter(it -> it.id().equals(productId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no product " + productId + "."));
    }

    private PackagedProduct shown(SoldProduct product, @Nullable Approval approval, RuleBook rules) {
        if (approval == null) {
            throw new IllegalStateException("Nothing is known of " + product.id());
        }
        ApprovalEdit said = approval.edit();
        LocalDate askBy = askBy(said, product, rules);
        return new PackagedProduct(
                product.releaseId(),
                product.releaseTitle(),
                product.id(),
                product.title(),
                new ChartApproval(
                        said.kind(),
                        said.saleFrom(),
                        askBy,
                        said.asked(),
                        said.approved(),
                        said.until(),
                        said.merchAlone(),
                        said.note(),
                        reminder(said, askBy),
                        approval.who(),
                        approval.version()));
    }

    private @Nullable LocalDate askBy(ApprovalEdit said, SoldProduct product, RuleBook rules) {
        return rules.rule(said.kind().name())
                .flatMap(rule ->
                        rule.row(said.saleFrom(), chart.territory(), product.chartFormat(), product.trackCount()))
                .map(row -> row.figure("leadDays", -1))
                .filter(days -> days >= 0)
                .map(days -> said.saleFrom().minusDays(days))
                .orElse(null);
    }

    private @Nullable String reminder(ApprovalEdit said, @Nullable LocalDate askBy) {
        LocalDate today = chart.dayOf(clock.instant());
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

    private static void check(ApprovalEdit edit) {
        if (edit.kind() == null) {
            throw ProblemException.invalid("kind", "Say what it is: FAN_PACK, BOX_SET, VERSION or BUNDLE.");
        }
        if (edit.saleFrom() == null) {
            throw ProblemException.invalid("saleFrom", "Say on which day its sale begins.");
        }
        if (edit.approved() != null && edit.asked() == null) {
            throw ProblemException.invalid("asked", "It was approved; say when the chart was asked.");
        }
        if (edit.approved() != null && edit.approved().isBefore(edit.asked())) {
            throw ProblemException.invalid(
                    "approved",
                    "It was approved on " + edit.approved() + ", before it was asked on " + edit.asked() + ".");
        }
        if (edit.note() == null || edit.note().length() > LONGEST_NOTE) {
            throw ProblemException.invalid("note", "A note has " + LONGEST_NOTE + " characters at most.");
        }
    }

    private static String words(ApprovalKind kind) {
        return switch (kind) {
            case FAN_PACK -> "fan pack";
            case BOX_SET -> "box set";
            case VERSION -> "exclusive digital version";
            case BUNDLE -> "bundle";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "not yet" : DATE.format(day);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
