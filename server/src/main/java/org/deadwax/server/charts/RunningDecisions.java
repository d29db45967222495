package org.deadwax.server.charts;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Eligibility;
import org.deadwax.server.sales.SaleHistory;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.springframework.stereotype.Component;

/**
 * What an open period comes to so far, unit by unit, kept in the database and brought up to date by the orders that changed:
 * the whole history is read only when rules, products or closed periods are others than they were. See decision 0152.
 */
@Component
class RunningDecisions {

    /** Beyond this many changed orders, reading everything in one go is faster. */
    private static final int MANY = 50_000;

    private final SaleHistory history;
    private final ClosedReports closedReports;
    private final RunRows rows;

    RunningDecisions(SaleHistory history, ClosedReports closedReports, RunRows rows) {
        this.history = history;
        this.closedReports = closedReports;
        this.rows = rows;
    }

    /** Brings it to a ledger batch; one at a time per period. Within a transaction of the label. */
    Run upTo(UUID labelId, RunBasis basis, long seq) {
        Period period = basis.period();
        rows.lock(labelId, period);
        String madeOf = basis.fingerprint();
        Run before = rows.find(labelId, period).orElse(null);
        if (before == null || !before.madeOf().equals(madeOf) || before.seq() > seq) {
            return whole(labelId, basis, madeOf, seq);
        }
        if (before.seq() == seq) {
            return before;
        }
        List<OrderRef> orders = history.changed(labelId, before.seq(), seq);
        return orders.size() > MANY ? whole(labelId, basis, madeOf, seq) : changed(labelId, basis, before, orders, seq);
    }

    private Run whole(UUID labelId, RunBasis basis, String madeOf, long seq) {
        Run run = rows.begin(labelId, basis.period(), madeOf, seq);
        try (RunWriter writer = rows.writer(labelId, run)) {
            RunJudge judge = judge(labelId, basis, writer);
            history.each(labelId, seq, basis.codes(), judge);
            judge.finish();
        }
        rows.lost(labelId, run, basis.period(), basis.closed(), List.of());
        return run;
    }

    private Run changed(UUID labelId, RunBasis basis, Run before, List<OrderRef> orders, long seq) {
        Run run = rows.at(labelId, before, seq);
        if (!orders.isEmpty()) {
            try (RunWriter writer = rows.writer(labelId, run)) {
                rows.take(labelId, run, orders, writer);
                RunJudge judge = judge(labelId, basis, writer);
                history.eachOf(labelId, seq, orders, judge);
                judge.finish();
            }
            rows.lost(labelId, run, basis.period(), basis.closed(), orders);
        }
        return run;
    }

    private RunJudge judge(UUID labelId, RunBasis basis, Consumer<Decision> decided) {
        return new RunJudge(labelId, basis, new Eligibility(basis.rules()), closedReports, decided);
    }

    RunDecisions decisions(UUID labelId, Run run, RunBasis basis) {
        return rows.decisions(labelId, run, basis.products());
    }

    LeftOutUnits leftOut(UUID labelId, Run run) {
        return rows.leftOut(labelId, run);
    }

    /** Its decisions become those of the closed period. */
    void keep(UUID labelId, Run run, RunBasis basis) {
        rows.keep(labelId, run, basis);
    }
}
