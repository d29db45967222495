package org.deadwax.server.orders;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.mail.MailPeople;
import org.deadwax.server.sales.KnowsPeople;
import org.springframework.stereotype.Component;

/** What deliveries and mail know of a fan, for whoever tells or forgets one. */
@Component
class FansElsewhere implements KnowsPeople {

    private final Deliveries deliveries;
    private final MailPeople mails;

    FansElsewhere(Deliveries deliveries, MailPeople mails) {
        this.deliveries = deliveries;
        this.mails = mails;
    }

    @Override
    public List<String> told(UUID labelId, UUID storeId, Collection<Long> orders, Collection<String> emails) {
        return Stream.concat(
                        deliveries.told(labelId, storeId, orders).stream(),
                        mails.told(labelId, storeId, orders, emails).stream())
                .toList();
    }

    @Override
    public void forget(UUID labelId, UUID storeId, Collection<Long> orders, Collection<String> emails) {
        mails.forget(labelId, storeId, orders, emails);
        deliveries.forget(labelId, storeId, orders, emails);
    }
}
