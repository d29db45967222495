package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Eligibility;
import org.deadwax.server.charts.eligibility.Eligibility.Copy;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.UnitHistory;

/** Judges what customers bought, a thousand customers at a time: what closed periods made of them is looked up together. */
class RunJudge implements Consumer<List<UnitHistory>> {

    private static final int AT_ONCE = 1_000;

    private final UUID labelId;
    private final RunBasis basis;
    private final Eligibility eligibility;
    private final ClosedReports closedReports;
    private final Consumer<Decision> decided;
    private final List<List<Copy>> waiting = new ArrayList<>();
    private int units;

    RunJudge(
            UUID labelId,
            RunBasis basis,
            Eligibility eligibility,
            ClosedReports closedReports,
            Consumer<Decision> decided) {
        this.labelId = labelId;
        this.basis = basis;
        this.eligibility = eligibility;
        this.closedReports = closedReports;
        this.decided = decided;
    }

    @Override
    public void accept(List<UnitHistory> bought) {
        List<Copy> copies = new ArrayList<>(bought.size());
        for (UnitHistory unit : bought) {
            ChartProduct product = basis.products().get(unit.productId());
            if (product != null && Eligibility.belongs(basis.period().chart(), unit, product)) {
                copies.add(new Copy(unit, product));
            }
        }
        if (!copies.isEmpty()) {
            waiting.add(copies);
            units += copies.size();
            if (units >= AT_ONCE) {
                finish();
            }
        }
    }

    /** Judges those that wait. */
    void finish() {
        ClosedPeriods closed = basis.closed();
        if (!closed.marks().isEmpty() && !waiting.isEmpty()) {
            closed = closed.about(closedReports.standings(labelId, basis.period(), orders()));
        }
        List<Decision> decisions = new ArrayList<>();
        for (List<Copy> copies : waiting) {
            decisions.addAll(eligibility.decide(copies, basis.period(), closed));
        }
        waiting.clear();
        units = 0;
        returned(decisions).forEach(decided);
    }

    private Set<OrderRef> orders() {
        Set<OrderRef> orders = new HashSet<>();
        waiting.forEach(copies -> copies.forEach(copy ->
                orders.add(new OrderRef(copy.unit().storeId(), copy.unit().orderId()))));
        return orders;
    }

    /** A return says what its sale said. */
    private List<Decision> returned(List<Decision> decisions) {
        Set<OrderRef> orders = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.state() == State.RETURNED) {
                orders.add(
                        new OrderRef(decision.unit().storeId(), decision.unit().orderId()));
            }
        }
        if (orders.isEmpty() || basis.closed().marks().isEmpty()) {
            return decisions;
        }
        Map<UnitKey, Decision> sales = closedReports.sales(labelId, basis.period(), orders);
        return decisions.stream()
                .map(decision -> {
                    Decision sale = sales.get(decision.unit());
                    return decision.state() == State.RETURNED && sale != null ? decision.returning(sale) : decision;
                })
                .toList();
    }
}
