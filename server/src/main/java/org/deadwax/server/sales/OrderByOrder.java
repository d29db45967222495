package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings what is read row by row together to orders, one after the other. */
final class OrderByOrder {

    private OrderByOrder() {}

    /**
     * Of two readings that are both sorted by store and order.
     *
     * @param orders at least those that the entries are of
     */
    static void sideBySide(Stream<HistoryOrder> orders, Stream<HistoryEntry> entries, Consumer<OrderHistory> each) {
        Iterator<HistoryOrder> heads = orders.iterator();
        Gathered gathered = new Gathered(each);
        @Nullable HistoryOrder order = null;
        for (Iterator<HistoryEntry> all = entries.iterator(); all.hasNext(); ) {
            HistoryEntry entry = all.next();
            while (order == null || !entry.sameOrder(order.storeId(), order.orderId())) {
                order = heads.next();
            }
            gathered.add(order, entry);
        }
        gathered.finish();
    }

    /** An entry with its order beside it. */
    record Joined(HistoryEntry entry, HistoryOrder order) {

        static final String COLUMNS = HistoryEntry.COLUMNS + ", " + HistoryOrder.COLUMNS;

        static Joined read(ResultSet row) throws SQLException {
            return new Joined(HistoryEntry.read(row), HistoryOrder.read(row, HistoryEntry.COLUMN_COUNT));
        }
    }

    /** Of one reading in which the entries of an order follow each other. */
    static void joined(Stream<Joined> rows, Consumer<OrderHistory> each) {
        Gathered gathered = new Gathered(each);
        rows.forEach(row -> gathered.add(row.order(), row.entry()));
        gathered.finish();
    }

    private static final class Gathered {

        private final Consumer<OrderHistory> each;
        private @Nullable HistoryOrder order;
        private List<HistoryEntry> entries = new ArrayList<>();

        Gathered(Consumer<OrderHistory> each) {
            this.each = each;
        }

        void add(HistoryOrder of, HistoryEntry entry) {
            if (order == null || !entry.sameOrder(order.storeId(), order.orderId())) {
                finish();
                order = of;
            }
            entries.add(entry);
        }

        void finish() {
            if (order != null) {
                each.accept(new OrderHistory(order, entries));
                entries = new ArrayList<>();
            }
        }
    }
}
