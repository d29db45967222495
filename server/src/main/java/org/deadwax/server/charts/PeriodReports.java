package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.ChartAccount;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.Overrides.Held;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Eligibility;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.sales.SaleHistory;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a period's report: a running one from the ledger as it stands, a closed one from what it decided. Call it within a
 * transaction of the label.
 */
@Component
class PeriodReports {

    private final SaleLedger ledger;
    private final SaleHistory history;
    private final Catalogue catalogue;
    private final ChartAccounts accounts;
    private final ClosedReports closedReports;
    private final Overrides overrides;
    private final ReportFormats formats;
    private final Eligibility eligibility;
    private final FileCheck check;
    private final ReportCache cache = new ReportCache();

    PeriodReports(
            SaleLedger ledger,
            SaleHistory history,
            Catalogue catalogue,
            ChartAccounts accounts,
            ClosedReports closedReports,
            Overrides overrides,
            RuleBook rules,
            ReportFormats formats) {
        this.ledger = ledger;
        this.history = history;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.closedReports = closedReports;
        this.overrides = overrides;
        this.formats = formats;
        this.eligibility = new Eligibility(rules);
        this.check = new FileCheck(formats);
    }

    PeriodReport report(UUID labelId, Period period) {
        List<Closed> closed = closedReports.all(labelId, period.chart(), period.kind());
        Optional<Closed> itself =
                closed.stream().filter(it -> it.last().equals(period.last())).findFirst();
        List<SoldProduct> products = catalogue.products(labelId);
        ChartAccount account = accounts.account(labelId, period.chart());
        List<Held> held = overrides.holding(labelId, period);
        // an open period before a closed one is as the closed one saw it
        long seq = closed.stream()
                .filter(it -> !it.last().isBefore(period.last()))
                .reduce((newer, older) -> older)
                .map(Closed::asOfSeq)
                .orElseGet(ledger::lastSeq);
        return cache.get(
                new ReportCache.Key(labelId, period.chart().code(), period.key()),
                List.of(seq, closed, products, account, held, formats.edition(period.chart(), account)),
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
        ClosedPeriods closed = closedReports.before(labelId, period);
        Map<UUID, SoldProduct> byId = byId(products);
        List<Decision> decisions = new ArrayList<>();
        Set<UnitKey> known = new HashSet<>();
        try (Stream<UnitHistory> units =
                history.units(labelId, seq, period.chart().formats())) {
            units.forEach(unit -> {
                SoldProduct product = byId.get(unit.productId());
                if (product != null) {
                    known.add(UnitKey.of(unit));
                    eligibility
                            .decide(unit, asSold(product), period, closed)
                            .map(decision -> asReported(labelId, period, decision))
                            .ifPresent(decisions::add);
                }
            });
        }
        decisions.addAll(lost(labelId, period, closed, known));
        FileCheck.Subject subject = subject(period, account, products);
        List<Change> changes = leftOut(subject, decisions, overrides);
        return finished(period, null, seq, decisions, changes, subject);
    }

    private Decision asReported(UUID labelId, Period period, Decision decision) {
        return decision.state() == State.RETURNED
                ? closedReports
                        .sale(labelId, period, decision.unit())
                        .map(decision::returning)
                        .orElse(decision)
                : decision;
    }

    /** What was carried into the first open period and is no unit of the chart's any more still has to be explained. */
    private List<Decision> lost(UUID labelId, Period period, ClosedPeriods closed, Set<UnitKey> known) {
        boolean firstOpen = closed.openDay().filter(period.first()::equals).isPresent();
        if (!firstOpen) {
            return List.of();
        }
        return closedReports.decisions(labelId, period.previous()).stream()
                .filter(decision -> decision.state() == State.CARRIED && !known.contains(decision.unit()))
                .map(decision -> decision.now(
                        State.EXCLUDED, "NO_PRODUCT", "It belongs to no product of this chart any more.", true))
                .toList();
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

    private static ChartProduct asSold(SoldProduct product) {
        return new ChartProduct(
                product.id(),
                product.releaseId(),
                product.format(),
                product.title(),
                product.releaseTitle(),
                product.artistName(),
                product.upc(),
                product.isrc(),
                product.streetDate(),
                product.trackCount(),
                1,
                product.prices(),
                null);
    }
}
