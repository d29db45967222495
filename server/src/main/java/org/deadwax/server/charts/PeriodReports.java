package org.deadwax.server.charts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ReportingEquation;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.Overrides.Held;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.Equation;
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
        Closed closed = closedReports.find(labelId, period).orElse(null);
        List<SoldProduct> products = catalogue.products(labelId);
        ChartAccount account = accounts.account(labelId, period.chart());
        if (closed == null) {
            return running(labelId, period, products, account);
        }
        return cache.get(
                new ReportCache.Key(labelId, period.chart().code(), period.key()),
                List.of(closed, products, account, formats.edition(period.chart(), account)),
                () -> closed.sha256() == null
                        ? asNow(labelId, period, closed, products, account)
                        : asWritten(labelId, period, closed, products, account));
    }

    /** A closed period's report with identifiers and account as they are now: what a correction would send. */
    PeriodReport corrected(UUID labelId, Period period) {
        Closed closed = closedReports.find(labelId, period).orElseThrow();
        return asNow(labelId, period, closed, catalogue.products(labelId), accounts.account(labelId, period.chart()));
    }

    private PeriodReport asWritten(
            UUID labelId, Period period, Closed closed, List<SoldProduct> products, ChartAccount account) {
        ChartAccount writtenAs = closed.writtenAs();
        return closed(
                period,
                closed,
                closedReports.decisions(labelId, period),
                subject(period, writtenAs == null ? account : writtenAs, products));
    }

    private PeriodReport asNow(
            UUID labelId, Period period, Closed closed, List<SoldProduct> products, ChartAccount account) {
        return closed(
                period,
                closed,
                closedReports.decisions(labelId, period, byId(products)),
                subject(period, account, products));
    }

    private PeriodReport closed(Period period, Closed closed, Decisions decisions, FileCheck.Subject subject) {
        return new PeriodReport(
                period,
                closed.closedAt(),
                closed.asOfSeq(),
                decisions,
                new LazyCheck(() -> check.check(subject, decisions::written)));
    }

    private PeriodReport running(UUID labelId, Period period, List<SoldProduct> products, ChartAccount account) {
        Running now = brought(labelId, period, products, account);
        return cache.get(
                new ReportCache.Key(labelId, period.chart().code(), period.key()),
                List.of(now.run(), now.held(), products, account, formats.edition(period.chart(), account)),
                () -> new PeriodReport(
                        period,
                        null,
                        now.run().seq(),
                        now.decisions(),
                        new LazyCheck(
                                () -> check.check(subject(period, account, products), now.decisions()::written))));
    }

    /** @param held what somebody left out, which is marked in the run */
    private record Running(Run run, RunBasis basis, RunDecisions decisions, List<Held> held) {}

    private Running brought(UUID labelId, Period period, List<SoldProduct> products, ChartAccount account) {
        RunBasis basis = basis(labelId, period, products);
        Run run = running.upTo(labelId, basis, seq(labelId, period));
        RunDecisions decisions = running.decisions(labelId, run, basis);
        List<Held> held = overrides.holding(labelId, period);
        running.leftOut(labelId, run)
                .bringTo(
                        account + " " + formats.edition(period.chart(), account) + " " + identifiers(held, basis),
                        held,
                        (of, each) -> check.misfits(
                                subject(period, account, products), unit -> decisions.reported(of, unit), each));
        return new Running(run, basis, decisions, held);
    }

    private static List<String> identifiers(List<Held> held, RunBasis basis) {
        return held.stream()
                .map(it -> basis.products().get(it.productId()))
                .map(product -> product == null ? "" : product.upc() + "/" + product.isrc())
                .toList();
    }

    /** Closes a running period with what it has decided so far. */
    void close(UUID labelId, Period period, Who who, Instant now, String rulesVersion) {
        List<SoldProduct> products = catalogue.products(labelId);
        Running open = brought(labelId, period, products, accounts.account(labelId, period.chart()));
        closedReports.close(labelId, period, open.run().seq(), who, now, rulesVersion);
        running.keep(labelId, open.run(), open.basis());
    }

    /** How many units each override of a running period leaves out, by its id. */
    Map<UUID, Long> leftOut(UUID labelId, Period period) {
        Running open = brought(labelId, period, catalogue.products(labelId), accounts.account(labelId, period.chart()));
        return running.leftOut(labelId, open.run()).units();
    }

    /** Tells of each unit of a report that does not fit its file. */
    void misfits(UUID labelId, PeriodReport report, FileCheck.MisfitUnit each) {
        Period period = report.period();
        ChartAccount account = accounts.account(labelId, period.chart());
        check.misfits(subject(period, account, catalogue.products(labelId)), report.decisions()::written, each);
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
        for (UnitsOfProduct units : report(labelId, period).decisions().counts()) {
            if (release == null || units.releaseId().equals(release)) {
                RunCount count = units.count();
                equation.add(count.state(), count.code(), count.certainty(), count.carriedIn(), count.units());
            }
        }
        return equation.total();
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
