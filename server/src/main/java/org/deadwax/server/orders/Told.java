package org.deadwax.server.orders;

import java.time.Instant;
import java.util.List;
import org.deadwax.model.OutgoingMail;
import org.deadwax.server.charts.ReportedUnits;
import org.deadwax.server.sales.FoundOrder;
import org.deadwax.server.sales.OrderStory;
import org.jspecify.annotations.Nullable;

/** What each module knows of one order. @param openedAt when its page was shown first; null before that */
record Told(
        FoundOrder order,
        List<OrderStory.Heard> heard,
        List<OrderStory.Entry> entries,
        List<OutgoingMail> mails,
        List<ReportedUnits.Reported> reported,
        @Nullable Instant openedAt) {}
