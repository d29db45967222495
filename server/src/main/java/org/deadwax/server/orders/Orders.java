package org.deadwax.server.orders;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderExtent;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderList;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.mail.MailList;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.FoundOrder;
import org.deadwax.server.sales.OrderSearch;
import org.deadwax.server.sales.OrderStory;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.deadwax.server.sales.StoresOfLabel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A label's orders, and everything that happened to one. */
@Component
public class Orders {

    /** Whoever types a novel is not looking for an order. */
    private static final int LONGEST = 200;

    private final OrderSearch search;
    private final OrderStory story;
    private final MailList mails;
    private final Standings standings;
    private final OrderItems items;
    private final Deliveries deliveries;
    private final StoresOfLabel stores;
    private final Timeline timeline;
    private final TransactionTemplate transactions;

    Orders(
            OrderSearch search,
            OrderStory story,
            MailList mails,
            Standings standings,
            OrderItems items,
            Deliveries deliveries,
            StoresOfLabel stores,
            Timeline timeline,
            TransactionTemplate transactions) {
        this.search = search;
        this.story = story;
        this.mails = mails;
        this.standings = standings;
        this.items = items;
        this.deliveries = deliveries;
        this.stores = stores;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    /** @param typed part of a name, an address, a number; empty for all */
    public OrderList find(UUID label, String typed, Paging paging) {
        if (typed.length() > LONGEST) {
            throw ProblemException.invalid("q", "At most " + LONGEST + " characters; this has " + typed.length() + ".");
        }
        OrderSearch.Found found = search.find(label, typed, paging);
        List<OrderLine> lines = transactions.execute(status -> standings.lines(label, found.orders()));
        return new OrderList(lines, found.next(), found.total());
    }

    /** @throws ProblemException 404 when the label has no such store */
    public void storeOf(UUID label, UUID store) {
        if (!stores.has(label, store)) {
            throw ProblemException.notFound("There is no store " + store + ".");
        }
    }

    public OrderExtent extent(UUID label) {
        OrderSearch.Extent extent = search.extent(label);
        return new OrderExtent(extent.orders(), extent.since());
    }

    /** @throws ProblemException 404 when the label has no such order */
    public OrderDetail one(UUID label, UUID store, long order) {
        return Objects.requireNonNull(transactions.execute(status -> {
            FoundOrder found = search.one(label, new OrderRef(store, order));
            if (found == null) {
                throw ProblemException.notFound("There is no order " + order + " of the store " + store + ".");
            }
            OrderStory.Where where = story.where(label, store, order);
            Told told = new Told(
                    found,
                    story.heard(label, store, order),
                    story.entries(label, store, order),
                    mails.ofOrder(label, store, order),
                    standings.reported(label, found),
                    deliveries.openedAt(label, store, order));
            return new OrderDetail(
                    standings.lines(label, List.of(found)).getFirst(),
                    where.place(),
                    where.others(),
                    items.of(label, told),
                    timeline.of(told),
                    deliveries.shown(label, store, order),
                    told.mails());
        }));
    }
}
