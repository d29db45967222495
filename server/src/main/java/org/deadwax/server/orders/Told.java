package org.deadwax.server.orders;

import java.util.List;
import org.deadwax.model.OutgoingMail;
import org.deadwax.server.charts.ReportedUnits;
import org.deadwax.server.sales.FoundOrder;
import org.deadwax.server.sales.OrderStory;

/** What each module knows of one order. */
record Told(
        FoundOrder order,
        List<OrderStory.Heard> heard,
        List<OrderStory.Entry> entries,
        List<OutgoingMail> mails,
        List<ReportedUnits.Reported> reported) {}
