package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings orders that follow each other together to what one customer bought. */
final class Bought implements Consumer<OrderHistory> {

    private final boolean together;
    private final Consumer<List<UnitHistory>> each;
    private @Nullable Long customer;
    private List<UnitHistory> units = new ArrayList<>();

    /** @param together false when each order is told apart, whoever bought it */
    Bought(boolean together, Consumer<List<UnitHistory>> each) {
        this.together = together;
        this.each = each;
    }

    @Override
    public void accept(OrderHistory order) {
        Long who = order.order().customer();
        if (!together || who == null || !who.equals(customer)) {
            finish();
        }
        customer = who;
        units.addAll(order.units());
    }

    void finish() {
        if (!units.isEmpty()) {
            each.accept(units);
            units = new ArrayList<>();
        }
    }
}
