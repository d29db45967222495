package org.deadwax.server.sales;

import java.util.HashMap;
import java.util.Map;

/** Which customers turned out to be one; all of them are called by the smallest number. */
class SameCustomer {

    private final Map<Long, Long> smaller = new HashMap<>();

    void join(long one, long other) {
        long a = of(one);
        long b = of(other);
        if (a != b) {
            smaller.put(Math.max(a, b), Math.min(a, b));
        }
    }

    long of(long customer) {
        long root = customer;
        for (Long next = smaller.get(root); next != null; next = smaller.get(root)) {
            root = next;
        }
        return root;
    }

    /** Each that is called otherwise now, and how. */
    Map<Long, Long> merged() {
        Map<Long, Long> merged = new HashMap<>();
        smaller.keySet().forEach(customer -> merged.put(customer, of(customer)));
        return merged;
    }
}
