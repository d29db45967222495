package org.deadwax.server.sales;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says whose the orders are that were recorded before anybody asked. After a crash the next start goes on with it. */
@Component
class IdentifyOrders {

    private static final Logger LOG = LoggerFactory.getLogger(IdentifyOrders.class);

    private final SaleLedger ledger;

    IdentifyOrders(SaleLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("identify-orders").start(() -> {
            try {
                int orders = ledger.identify();
                if (orders > 0) {
                    LOG.info("{} orders of earlier days have a customer now", orders);
                }
            } catch (RuntimeException e) {
                LOG.warn("Could not say whose earlier orders are; the next start tries again: {}", e.getMessage());
            }
        });
    }
}
