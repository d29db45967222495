package org.deadwax.server.orders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.MailState;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderStanding;
import org.deadwax.server.charts.ReportedUnits;
import org.deadwax.server.mail.MailList;
import org.deadwax.server.sales.FoundOrder;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where orders stand, for a page of them at once. In the caller's transaction of the label. */
@Component
class Standings {

    private final ReportedUnits reported;
    private final MailList mails;

    Standings(ReportedUnits reported, MailList mails) {
        this.reported = reported;
        this.mails = mails;
    }

    List<OrderLine> lines(UUID label, List<FoundOrder> orders) {
        List<OrderRef> refs = orders.stream().map(Standings::ref).toList();
        Set<OrderRef> inFiles = new HashSet<>();
        reported.of(label, refs).stream()
                .filter(unit -> !unit.back())
                .forEach(unit -> inFiles.add(new OrderRef(unit.storeId(), unit.orderId())));
        Map<OrderRef, MailState> newest = new HashMap<>();
        mails.newestOf(
                        label,
                        refs.stream().map(OrderRef::storeId).toList(),
                        refs.stream().map(OrderRef::orderId).toList())
                .forEach(mail -> newest.put(new OrderRef(mail.storeId(), mail.orderId()), mail.state()));
        return orders.stream()
                .map(order -> line(order, inFiles.contains(ref(order)), newest.get(ref(order))))
                .toList();
    }

    List<ReportedUnits.Reported> reported(UUID label, FoundOrder order) {
        return reported.of(label, List.of(ref(order)));
    }

    private static OrderLine line(FoundOrder order, boolean reported, @Nullable MailState mail) {
        return new OrderLine(
                order.storeId(),
                order.orderId(),
                order.name(),
                order.buyer(),
                order.email(),
                order.orderedAt(),
                order.paid(),
                order.releaseId(),
                standing(order, reported, mail));
    }

    /** What counts most comes first: what is gone, then how near it came to the chart. */
    static OrderStanding standing(FoundOrder order, boolean reported, @Nullable MailState mail) {
        if (order.held() == 0 && order.gone() > 0) {
            return order.refunded() ? OrderStanding.REFUNDED : OrderStanding.CANCELLED;
        }
        if (order.releaseId() == null) {
            return OrderStanding.NO_MUSIC;
        }
        if (reported) {
            return OrderStanding.REPORTED;
        }
        if (order.redeemed()) {
            return OrderStanding.REDEEMED;
        }
        if (order.scanned()) {
            return OrderStanding.SCANNED;
        }
        OrderStanding posted = mail == null ? null : posted(mail);
        if (posted == OrderStanding.MAIL_FAILED) {
            return posted;
        }
        if (order.shipped()) {
            return OrderStanding.SHIPPED;
        }
        return posted == null ? OrderStanding.SOLD : posted;
    }

    static OrderStanding posted(MailState mail) {
        return switch (mail) {
            case WAITING -> OrderStanding.MAIL_WAITING;
            case SENT, IN_FOLDER -> OrderStanding.MAIL_SENT;
            case REFUSED, STOPPED, BOUNCED, COMPLAINED -> OrderStanding.MAIL_FAILED;
        };
    }

    private static OrderRef ref(FoundOrder order) {
        return new OrderRef(order.storeId(), order.orderId());
    }
}
