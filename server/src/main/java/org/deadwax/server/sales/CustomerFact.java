package org.deadwax.server.sales;

import java.util.List;

/**
 * By what an order's customer is known again, hashed: two orders that share one are of one customer.
 *
 * @param keys see {@link CustomerKeys}; they tell nobody's address, and stay when an order is redacted
 */
record CustomerFact(long orderId, List<String> keys) implements StoreFact {

    CustomerFact {
        keys = List.copyOf(keys);
    }
}
