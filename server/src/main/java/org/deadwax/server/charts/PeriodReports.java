package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ReportingEquation;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.Overrides.Held;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Equation;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.sales.SaleLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a period's report: a running one from the ledger as it stands, a closed one from what it decided. Call it within a
 * transaction of the label.
 */
@Component
class PeriodReports {

    private final SaleLedger ledger;
    private final RunningDecisions running;
    private final RuleBooks books;
    private final Approvals approvals;
    private final Catalogue catalogue;
    private final ChartAccounts accounts;
    private final ClosedReports closedReports;
    private final Overrides overrides;
    private final ReportFormats formats;
    private final FileCheck check;
    private final ReportCache cache = new ReportCache();

    PeriodReports(
            SaleLedger ledger,
            RunningDecisions running,
            RuleBooks books,
            Approvals approvals,
            Catalogue catalogue,
            ChartAccounts accounts,
            ClosedReports closedReports,
            Overrides overrides,
            ReportFormats formats) {
        this.ledger = ledger;
        this.running = running;
        this.books = books;
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.closedReports = closedReports;
        this.overrides = overrides;
        this.formats = formats;
        this.check = new FileCheck(formats);
    }

    PeriodReport report(UUID labelId, Period period) {
        List<Closed> closed = closedReports.all(labelId, period.chart(), period.kind());
        Optional<Closed> itself =
                closed.stream().filter(it -> it.last().equals(period.last())).findFirst();
        List<SoldProduct> products = catalogue.products(labelId);
        ChartAccount account = accounts.account(labelId, period.chart());
        List<Held> held = overrides.holding(labelId, period);
        long seq = seq(labelId, period);
        return cache.get(
                new ReportCache.Key(labelId, period.chart().code(), period.key()),
                List.of(
                        seq,
                        closed,
                        products,
                        account,
                        held,
                        formats.edition(period.chart(), account),
                        approvals.of(labelId),
                        books.of(labelId).version()),
                () -> itself.map(it -> it.sha256() == null
                                ? asNow(labelId, period, it, products, account)
                                : asWritten(labelId, period, it, products))
                        .orElseGet(() -> running(labelId, period, seq, products, account, held)));
    }

    /** A closed period's report with identifiers and account as they are now: what a correction would send. */
    PeriodReport corrected(UUID labelId, Period period) {
        Closed closed = closedReports.find(labelId, period).orElseThrow();
        return asNow(labelId, period, closed, catalogue.products(labelId), accounts.account(labelId, period.chart()));
    }

    private PeriodReport asWritten(UUID labelId, Period period, Closed closed, List<SoldProduct> products) {
        List<Decision> decisions = new ArrayList<>(closedReports.decisions(labelId, period));
        ChartAccount account = closed.writtenAs();
        return finished(
                period,
                closed,
                closed.asOfSeq(),
                decisions,
                List.of(),
                subject(period, account == null ? accounts.account(labelId, period.chart()) : account, products));
    }

    /** What was wrong with a product may have been mended since; a return says what its sale said. */
    private PeriodReport asNow(
            UUID labelId, Period period, Closed closed, List<SoldProduct> products, ChartAccount account) {
        List<Decision> decisions = new ArrayList<>(closedReports.decisions(labelId, period));
        List<Change> changes = new ArrayList<>();
        Map<UUID, SoldProduct> byId = byId(products);
        Map<UnitKey, Decision> sales = closedReports.salesOfReturns(labelId, period);
        decisions.replaceAll(decision -> {
            Decision now = identified(decision, byId.get(decision.productId()), sales.get(decision.unit()));
            if (!now.equals(decision)) {
                changes.add(new Change(decision, now, null));
            }
            return now;
        });
        return finished(period, closed, closed.asOfSeq(), decisions, changes, subject(period, account, products));
    }

    private static Decision identified(Decision decision, @Nullable SoldProduct product, @Nullable Decision sale) {
        if (decision.state() == State.RETURNED && sale != null && (sale.upc() != null || sale.isrc() != null)) {
            return decision.identified(sale.upc(), sale.isrc());
        }
        boolean mendable = decision.state() == State.REPORTED || (decision.upc() == null && decision.isrc() == null);
        return product == null || !decision.written() || !mendable
                ? decision
                : decision.identified(product.upc(), product.isrc());
    }

    private PeriodReport running(
            UUID labelId,
            Period period,
            long seq,
            List<SoldProduct> products,
            ChartAccount account,
            List<Held> overrides) {
        RunBasis basis = basis(labelId, period, products);
        List<Decision> decisions = new ArrayList<>();
        running.each(labelId, running.upTo(labelId, basis, seq), basis, decisions::add);
        FileCheck.Subject subject = subject(period, account, products);
        List<Change> changes = leftOut(subject, decisions, overrides);
        return finished(period, null, seq, decisions, changes, subject);
    }

    /** Tells of each unit of a report that does not fit its file. */
    void misfits(UUID labelId, PeriodReport report, FileCheck.MisfitUnit each) {
        Period period = report.period();
        ChartAccount account = accounts.account(labelId, period.chart());
        check.misfits(subject(period, account, catalogue.products(labelId)), report.decisions(), each);
    }

    /** Takes out what somebody decided to leave out. */
    private List<Change> leftOut(FileCheck.Subject subject, List<Decision> decisions, List<Held> overrides) {
        if (overrides.isEmpty()) {
            return List.of();
        }
        Map<UnitKey, Change> changes = new HashMap<>();
        check.misfits(
                subject,
                decisions,
                (decision, misfit) -> Held.find(overrides, decision, misfit)
                        .ifPresent(held -> changes.put(
                                decision.unit(), new Change(decision, held.leaveOut(decision), held.id()))));
        decisions.replaceAll(decision -> {
            Change change = changes.get(decision.unit());
            return change != null && change.before().equals(decision) ? change.after() : decision;
        });
        return List.copyOf(changes.values());
    }

    /** The rules that a period is judged by: a closed one's are those of its closing. */
    RuleBook rules(UUID labelId, Period period) {
        return closedReports
                .find(labelId, period)
                .map(closed -> books.kept(labelId, closed.rulesVersion()))
                .orElseGet(() -> books.of(labelId));
    }

    /** @param release null for all */
    ReportingEquation equation(UUID labelId, Period period, @Nullable UUID release) {
        Equation equation = new Equation(rules(labelId, period));
        List<RunCount> counts;
        if (closedReports.find(labelId, period).isPresent()) {
            counts = closedReports.counts(labelId, period, release);
        } else {
            RunBasis basis = basis(labelId, period, catalogue.products(labelId));
            counts = running.counts(labelId, running.upTo(labelId, basis, seq(labelId, period))).stream()
                    .filter(count ->
                            release == null || isOf(release, basis.products().get(count.productId())))
                    .toList();
        }
        counts.forEach(count ->
                equation.add(count.state(), count.code(), count.certainty(), count.carriedIn(), count.units()));
        return equation.total();
    }

    private static boolean isOf(UUID release, @Nullable ChartProduct product) {
        return product != null && product.releaseId().equals(release);
    }

    /** An open period before a closed one is as the closed one saw it. */
    private long seq(UUID labelId, Period period) {
        return closedReports.all(labelId, period.chart(), period.kind()).stream()
                .filter(it -> !it.last().isBefore(period.last()))
                .reduce((newer, older) -> older)
                .map(Closed::asOfSeq)
                .orElseGet(ledger::lastSeq);
    }

    /** What a running period is judged by. */
    RunBasis basis(UUID labelId, Period period, List<SoldProduct> products) {
        Map<UUID, ChartProduct> sold = ChartProducts.of(products, approvals.of(labelId));
        sold.values().removeIf(product -> !period.chart().formats().contains(product.format()));
        return new RunBasis(period, books.of(labelId), sold, closedReports.before(labelId, period));
    }

    private PeriodReport finished(
            Period period,
            @Nullable Closed closed,
            long seq,
            List<Decision> decisions,
            List<Change> changes,
            FileCheck.Subject subject) {
        decisions.sort(Comparator.comparing(Decision::place));
        List<Decision> placed = List.copyOf(decisions);
        return new PeriodReport(
                period,
                closed == null ? null : closed.closedAt(),
                seq,
                placed,
                List.copyOf(changes),
                new LazyCheck(() -> check.check(subject, placed)));
    }

    private static FileCheck.Subject subject(Period period, ChartAccount account, List<SoldProduct> products) {
        Map<UUID, UUID> tracks = new HashMap<>();
        for (SoldProduct product : products) {
            if (product.trackId() != null) {
                tracks.put(product.id(), product.trackId());
            }
        }
        return new FileCheck.Subject(period, account, tracks);
    }

    private static Map<UUID, SoldProduct> byId(List<SoldProduct> products) {
        Map<UUID, SoldProduct> byId = new HashMap<>();
        products.forEach(product -> byId.put(product.id(), product));
        return byId;
    }
}
