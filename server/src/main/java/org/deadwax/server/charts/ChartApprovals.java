package org.deadwax.server.charts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.ChartAgenda.ApprovalDue;
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

    private static final int LONGEST_NOTE = 500;
    private static final String NOBODY = "";

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

    /** Products that a compiler has to approve, by what the label or their format says, by their first day of sale. */
    public List<PackagedProduct> all(UUID labelId) {
        return inTransaction(() -> {
            Map<UUID, Approval> known = approvals.of(labelId);
            RuleBook rules = books.of(labelId);
            return catalogue.products(labelId).stream()
                    .map(product -> needs(product, known.get(product.id()))
                            .map(approval -> shown(product, approval, rules))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(
                            (PackagedProduct product) -> product.approval().saleFrom()))
                    .toList();
        });
    }

    /** What there is still to do. */
    List<ApprovalDue> due(UUID labelId) {
        return ApprovalReminders.of(all(labelId), chart.dayOf(clock.instant()));
    }

    /** Of a format that needs an approval nobody has to say so. */
    private static Optional<Approval> needs(SoldProduct product, @Nullable Approval known) {
        ApprovalKind kind = switch (product.format()) {
            case BOX_SET -> ApprovalKind.BOX_SET;
            case FAN_PACK -> ApprovalKind.FAN_PACK;
            default -> null;
        };
        LocalDate street = product.streetDate();
        if (known != null || kind == null || street == null) {
            return Optional.ofNullable(known);
        }
        return Optional.of(
                new Approval(product.id(), new ApprovalEdit(kind, street, null, null, null, false, ""), NOBODY, 0));
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
                            + ApprovalReminders.day(edit.asked()) + ", approved "
                            + ApprovalReminders.day(edit.approved()) + ". " + edit.note());
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
                        ApprovalReminders.sentence(said, askBy, chart.dayOf(clock.instant())),
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

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
