package org.deadwax.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys one release many times and hides it, each in one way: ten orders each, one in twenty-five of all.
 *
 * @param number of the person
 */
record Collector(int number) {

    /** By what the orders of one collector are still one customer's. */
    enum Trace {
        EMAIL,
        ADDRESS,
        IP
    }

    private static final int ONE_OF = 25;
    private static final int ORDERS_EACH = 10;

    /** @param order its number, from 0. @return null for everybody else's */
    static @Nullable Collector of(int order) {
        return order % ONE_OF == 7 ? new Collector(order / (ONE_OF * ORDERS_EACH)) : null;
    }

    Trace trace() {
        return Trace.values()[number % Trace.values().length];
    }

    /** One mailbox, written in several ways. */
    String email(int order) {
        String name = "collector" + number;
        return switch (order % 3) {
            case 0 -> name + "@example.com";
            case 1 -> name + "+lp" + order + "@example.com";
            default -> name.toUpperCase(java.util.Locale.ROOT) + "@Example.com";
        };
    }

    /** One house, written in several ways; its number is no order's. */
    String street(int order) {
        String house = (9_000_000 + number) + " ";
        return switch (order % 3) {
            case 0 -> house + "North Mill Lane";
            case 1 -> house + "N. Mill Ln.";
            default -> house + "NORTH MILL LN";
        };
    }

    String ip() {
        return "198.51.100." + number % 256;
    }
}
