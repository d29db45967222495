package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartReport.ByRelease;
import org.deadwax.model.Page;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.Equation;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chart reports of a label: every unit counted or explained. A running period is as the ledger stands now; a closed one stays
 * as it was closed. Call it as the label ({@code CurrentLabel}).
 */
@Component
public class ChartReports {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final ClosedReports closedReports;
    private final ChartAccounts accounts;
    private final FileVersions versions;
    private final RuleBooks books;
    private final AuditLog audit;
    private final Clock clock;

    ChartReports(
            TransactionTemplate transactions,
            PeriodReports reports,
            ClosedReports closedReports,
            ChartAccounts accounts,
            FileVersions versions,
            RuleBooks books,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.closedReports = closedReports;
        this.accounts = accounts;
        this.versions = versions;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** The running one first, then backwards, {@code limit} in all. */
    public List<ChartPeriod> periods(UUID labelId, TrackingChart chart, PeriodKind kind, int limit) {
        List<Closed> closed = inTransaction(() -> closedReports.all(labelId, chart, kind));
        List<ChartPeriod> periods = new ArrayList<>();
        Period period = chart.period(kind, clock.instant());
        while (periods.size() < limit) {
            periods.add(period.shown(closedAt(closed, period)));
            period = period.previous();
        }
        return periods;
    }

    /** With the equation, overall and for each release. */
    public ChartReport report(UUID labelId, Period period) {
        return inTransaction(() -> shown(labelId, reports.report(labelId, period)));
    }

    /** Of one release, or of all: counted from what is kept, without looking at the units. @param release null for all */
    public ReportingEquation equation(UUID labelId, Period period, @Nullable UUID release) {
        return inTransaction(() -> LeftOut.explained(reports.equation(labelId, period, release)));
    }

    /** The units behind a number of the equation, page by page, in the order of the file. */
    public Page<UnitDecision> units(UUID labelId, Period period, WantedUnits wanted, Paging paging) {
        return inTransaction(() -> UnitList.page(reports.report(labelId, period).decisions(), wanted, paging));
    }

    /**
     * Closes a period whose days are over: what it decides about each unit stays decided, and what becomes known later goes to
     * the next. Closing a closed one changes nothing.
     *
     * @throws ProblemException 409 before its end, and when it is not the one after the last closed
     */
    public ChartReport close(UUID labelId, Period period, Who who) {
        Instant now = clock.instant();
        if (now.isBefore(period.until())) {
            throw new ProblemException(
                    409,
                    "period-still-runs",
                    "The period still runs",
                    period.name() + " ends at "
                            + period.until().atZone(period.chart().zone()) + ". Close it then.");
        }
        return inTransaction(() -> {
            closedReports.lock(labelId, period);
            List<Closed> closed = closedReports.all(labelId, period.chart(), period.kind());
            if (closedAt(closed, period) == null) {
                refuseGap(closed, period);
                RuleBook rules = books.of(labelId);
                PeriodReport report = reports.report(labelId, period);
                FileCheck.Checked checked = report.checked();
                reports.close(labelId, period, who, now, rules.version());
                books.keep(labelId, rules);
                who.record(
                        audit,
                        "chart.closed",
                        "chart " + period.chart().code() + " " + period.key(),
                        "Closed " + period.chart().name() + ", " + period.name() + ".");
                if (checked.findings().isEmpty()) {
                    versions.write(labelId, report, accounts.account(labelId, period.chart()), FileVersions.FIRST, who);
                }
            }
            return shown(labelId, reports.report(labelId, period));
        });
    }

    private static void refuseGap(List<Closed> closed, Period period) {
        if (closed.isEmpty()) {
            return;
        }
        Period next =
                period.chart().period(period.kind(), closed.getFirst().last().plusDays(1));
        if (!next.equals(period)) {
            throw new ProblemException(
                    409,
                    "periods-close-in-order",
                    "Periods are closed one after the other",
                    "The next to close is " + next.name() + ".");
        }
    }

    private static @Nullable Instant closedAt(List<Closed> closed, Period period) {
        return closed.stream()
                .filter(it -> it.last().equals(period.last()))
                .map(Closed::closedAt)
                .findFirst()
                .orElse(null);
    }

    private ChartReport shown(UUID labelId, PeriodReport report) {
        RuleBook rules = reports.rules(labelId, report.period());
        Equation all = new Equation(rules);
        Map<UUID, Equation> byRelease = new LinkedHashMap<>();
        Map<UUID, UnitsOfProduct> called = new LinkedHashMap<>();
        for (UnitsOfProduct units : report.decisions().counts()) {
            add(all, units.count());
            add(byRelease.computeIfAbsent(units.releaseId(), release -> new Equation(rules)), units.count());
            called.putIfAbsent(units.releaseId(), units);
        }
        List<ByRelease> releases = called.values().stream()
                .map(units -> new ByRelease(
                        units.releaseId(),
                        units.releaseTitle(),
                        units.artist(),
                        LeftOut.explained(
                                byRelease.getOrDefault(units.releaseId(), all).total())))
                .sorted(Comparator.comparing(
                                (ByRelease release) -> -release.equation().reported())
                        .thenComparing(ByRelease::title)
                        .thenComparing(ByRelease::releaseId))
                .toList();
        FileCheck.Checked checked = report.checked();
        return new ChartReport(
                report.period().shown(report.closedAt()),
                report.asOfSeq(),
                LeftOut.explained(all.total()),
                releases,
                checked.findings(),
                checked.fileName(),
                checked.summary().lines(),
                checked.findings().isEmpty() ? checked.summary().sha256() : null,
                checked.summary().preview());
    }

    private static void add(Equation equation, RunCount count) {
        equation.add(count.state(), count.code(), count.certainty(), count.carriedIn(), count.units());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
