package org.deadwax.server.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.OrderSearch;
import org.deadwax.server.sales.PersonalData;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.StoreBodies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A fan who asks the label what it holds about them, or to forget them: all their orders, in all its stores. */
@Component
public class Fans {

    private final OrderSearch search;
    private final PersonalData people;
    private final StoreBodies bodies;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TransactionTemplate allLabels;

    Fans(
            OrderSearch search,
            PersonalData people,
            StoreBodies bodies,
            AuditLog audit,
            TransactionTemplate transactions,
            @Worker TransactionTemplate allLabels) {
        this.search = search;
        this.people = people;
        this.bodies = bodies;
        this.audit = audit;
        this.transactions = transactions;
        this.allLabels = allLabels;
    }

    /** As JSON. @throws ProblemException 404 when the label has no such order */
    public String told(Access access, UUID store, long order) {
        Map<UUID, List<Long>> orders = orders(access, store, order);
        List<String> told = Objects.requireNonNull(allLabels.execute(status -> {
            List<String> all = new ArrayList<>();
            orders.forEach((where, some) -> all.addAll(people.told(where, some)));
            return all;
        }));
        record(access, "fan.told", order, "Fetched what is held about the fan of ", orders);
        return "{\"held\":[" + String.join(",", told) + "]}";
    }

    /**
     * Units, money and ZIP codes stay, which charts count by; see decision 0215. It cannot be undone.
     *
     * @return how many orders
     * @throws ProblemException 404 when the label has no such order
     */
    public int forget(Access access, UUID store, long order) {
        Map<UUID, List<Long>> orders = orders(access, store, order);
        allLabels.executeWithoutResult(status -> orders.forEach((where, some) -> {
            people.redact(where, some);
            bodies.empty(where, some);
        }));
        record(access, "fan.forgotten", order, "Forgot the fan of ", orders);
        return count(orders);
    }

    private Map<UUID, List<Long>> orders(Access access, UUID store, long order) {
        boolean there = Boolean.TRUE.equals(
                transactions.execute(status -> search.one(access.labelId(), new OrderRef(store, order)) != null));
        if (!there) {
            throw ProblemException.notFound("There is no order " + order + " of the store " + store + ".");
        }
        return Objects.requireNonNull(allLabels.execute(status -> people.ofCustomer(access.labelId(), store, order)));
    }

    private void record(Access access, String action, long order, String words, Map<UUID, List<Long>> orders) {
        transactions.executeWithoutResult(status -> audit.record(
                action, "order " + order, words + "order " + order + ", in " + count(orders) + " orders."));
    }

    private static int count(Map<UUID, List<Long>> orders) {
        return orders.values().stream().mapToInt(List::size).sum();
    }
}
