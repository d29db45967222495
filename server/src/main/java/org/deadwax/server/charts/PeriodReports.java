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
    private final Eligibility eligibility;
    private final FileCheck check;
    private final ReportCache cache = new ReportCache();

    PeriodReports(
            SaleLedger ledger,
            SaleHistory history,
            Catalogue catalogue,
            ChartAccounts accounts,
            ClosedReports closedReports,
            RuleBook rules,
            ReportFormats formats) {
        this.ledger = ledger;
        this.history = history;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.closedReports = closedReports;
        this.eligibility = new Eligibility(rules);
        this.check = new FileCheck(formats);
    }

    PeriodReport report(UUID labelId, Period period) {
        List<Closed> closed = closedReports.all(labelId, period.chart(), period.kind());
        Optional<Closed> itself =
                closed.stream().filter(it -> it.last().equals(period.last())).findFirst();
        List<SoldProduct> products = catalogue.products(labelId);
        ChartAccount account = accounts.account(labelId, period.chart());
        // an open period before a closed one is as the closed one saw it
        long seq = closed.stream()
                .filter(it -> !it.last().isBefore(period.last()))
                .reduce((newer, older) -> older)
                .map(Closed::asOfSeq)
                .orElseGet(ledger::lastSeq);
        return cache.get(
                new ReportCache.Key(labelId, period.chart().code(), period.key()),
                List.of(seq, closed, products, account),
                () -> itself.map(it -> rebuilt(labelId, period, it, products, account))
                        .orElseGet(() -> running(labelId, period, seq, products, account)));
    }

    private PeriodReport rebuilt(
            UUID labelId, Period period, Closed closed, List<SoldProduct> products, ChartAccount account) {
        List<Decision> decisions = new ArrayList<>(closedReports.decisions(labelId, period));
        if (closed.sha256() == null) {
            // not written yet: what was wrong with a product may have been mended
            Map<UUID, SoldProduct> byId = byId(products);
            decisions.replaceAll(decision -> {
                SoldProduct product = byId.get(decision.productId());
                return product == null ? decision : decision.identified(product.upc(), product.isrc());
            });
        }
        ChartAccount as = closed.writtenAs() == null ? account : closed.writtenAs();
        return finished(period, closed, closed.asOfSeq(), decisions, as);
    }

    private PeriodReport running(
            UUID labelId, Period period, long seq, List<SoldProduct> products, ChartAccount account) {
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
        return finished(period, null, seq, decisions, account);
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

    private PeriodReport finished(
            Period period, @Nullable Closed closed, long seq, List<Decision> decisions, ChartAccount account) {
        decisions.sort(Comparator.comparing(Decision::place));
        FileCheck.Checked checked = check.check(period, account, decisions);
        return new PeriodReport(
                period,
                closed == null ? null : closed.closedAt(),
                seq,
                List.copyOf(decisions),
                checked.findings(),
                checked.fileName(),
                checked.file(),
                checked.summary());
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
                product.trackCount());
    }
}
