package org.deadwax.server.charts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.Overrides.Held;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writing a file without the units of a finding: an explicit decision, recorded with who, when and why. The units stay in the
 * equation as LEFT_OUT. Call it as the label.
 */
@Component
public class ChartOverrides {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final ClosedReports closedReports;
    private final FileVersions versions;
    private final DecisionChanges changes;
    private final Overrides overrides;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    ChartOverrides(
            TransactionTemplate transactions,
            PeriodReports reports,
            ClosedReports closedReports,
            FileVersions versions,
            DecisionChanges changes,
            Overrides overrides,
            Catalogue catalogue,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.closedReports = closedReports;
        this.versions = versions;
        this.changes = changes;
        this.overrides = overrides;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Withdrawn ones too, newest first. */
    public List<FileOverride> all(UUID labelId, Period period) {
        return inTransaction(() -> {
            if (closedReports.find(labelId, period).isPresent()) {
                return overrides.all(labelId, period);
            }
            Map<UUID, Long> units = reports.leftOut(labelId, period);
            return overrides.all(labelId, period).stream()
                    .map(it -> withUnits(it, units.getOrDefault(it.id(), 0L)))
                    .toList();
        });
    }

    private static FileOverride withUnits(FileOverride it, long units) {
        return new FileOverride(
                it.id(),
                it.code(),
                it.productId(),
                it.productTitle(),
                units,
                it.reason(),
                it.who(),
                it.at(),
                it.withdrawnAt());
    }

    /** @throws ProblemException 409 when the report has no such finding, or it cannot be overridden */
    public FileOverride make(UUID labelId, Period period, FileOverrideEdit edit, Who who) {
        return inTransaction(() -> {
            closedReports.lock(labelId, period);
            boolean closed = closedReports.find(labelId, period).isPresent();
            boolean written = versions.toCome(labelId, period) > 1;
            PeriodReport report = written ? reports.corrected(labelId, period) : reports.report(labelId, period);
            Finding finding = overridable(report, edit);
            overrides.make(labelId, period, edit, title(labelId, edit), who, clock.instant());
            Held held = held(labelId, period, edit);
            if (closed) {
                leaveOut(labelId, report, held);
            }
            who.record(
                    audit,
                    "chart.left-out",
                    "chart " + period.chart().code() + " " + period.key(),
                    "Left " + finding.units() + " units out of the file of " + period.name() + " (" + edit.code()
                            + "). " + finding.message() + " Reason: " + edit.reason());
            return find(labelId, period, held.id());
        });
    }

    private static Finding overridable(PeriodReport report, FileOverrideEdit edit) {
        Finding finding = report.checked().findings().stream()
                .filter(it -> it.code().equals(edit.code()) && edit.productId().equals(it.productId()))
                .filter(Finding::overridable)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "no-such-finding",
                        "There is nothing to leave out",
                        "The report of " + report.period().name() + " has no finding " + edit.code()
                                + " for this product that could be overridden."));
        return finding;
    }

    private String title(UUID labelId, FileOverrideEdit edit) {
        return catalogue.products(labelId).stream()
                .filter(product -> product.id().equals(edit.productId()))
                .map(SoldProduct::title)
                .findFirst()
                .orElse("");
    }

    private Held held(UUID labelId, Period period, FileOverrideEdit edit) {
        return overrides.holding(labelId, period).stream()
                .filter(it -> it.code().equals(edit.code()) && it.productId().equals(edit.productId()))
                .findFirst()
                .orElseThrow();
    }

    private void leaveOut(UUID labelId, PeriodReport report, Held held) {
        if (changes.takenBackLater(labelId, report.period(), held.productId())) {
            throw new ProblemException(
                    409,
                    "taken-back-later",
                    "It cannot be left out any more",
                    "A unit of this product was taken back in a later period that is closed, and its return needs the"
                            + " sale. Mend the product instead.");
        }
        int version = versions.toCome(labelId, report.period());
        ChangesInParts parts = new ChangesInParts(some -> {
            changes.keepBefore(labelId, report.period(), version, some);
            changes.apply(labelId, report.period(), some);
        });
        reports.misfits(
                labelId,
                report,
                (decision, misfit) -> Held.find(List.of(held), decision, misfit)
                        .ifPresent(it -> parts.accept(new Change(decision, it.leaveOut(decision), it.id()))));
        parts.finish();
        changes.counted(labelId, report.period());
    }

    /** @throws ProblemException 404 when there is none such, 409 when a later period is closed on it */
    public FileOverride withdraw(UUID labelId, Period period, UUID id, Who who) {
        return inTransaction(() -> {
            closedReports.lock(labelId, period);
            FileOverride override = find(labelId, period, id);
            if (override.withdrawnAt() != null) {
                return override;
            }
            boolean closed = closedReports.find(labelId, period).isPresent();
            if (closed) {
                refuseClosedAfter(labelId, period);
                changes.takeBack(labelId, period, id, versions.toCome(labelId, period));
            }
            overrides.withdraw(labelId, id, clock.instant());
            who.record(
                    audit,
                    "chart.put-back",
                    "chart " + period.chart().code() + " " + period.key(),
                    "Put the units of " + override.productTitle() + " (" + override.code() + ") back into the file of "
                            + period.name() + ".");
            return find(labelId, period, id);
        });
    }

    private void refuseClosedAfter(UUID labelId, Period period) {
        boolean later = closedReports.all(labelId, period.chart(), period.kind()).stream()
                .anyMatch(it -> it.last().isAfter(period.last()));
        if (later) {
            throw new ProblemException(
                    409,
                    "later-period-closed",
                    "It cannot be put back any more",
                    "A later period is closed, and counts on these units being left out.");
        }
    }

    private FileOverride find(UUID labelId, Period period, UUID id) {
        return all(labelId, period).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound("There is no override " + id + " of " + period.name() + "."));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
